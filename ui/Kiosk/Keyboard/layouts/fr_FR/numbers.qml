import QtQuick
import Kiosk.Keyboard

NumberKeys {}
