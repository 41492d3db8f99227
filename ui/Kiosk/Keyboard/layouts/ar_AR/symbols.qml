import QtQuick
import Kiosk.Keyboard

SymbolKeys {}
