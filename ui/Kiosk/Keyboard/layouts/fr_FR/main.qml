import QtQuick
import QtQuick.VirtualKeyboard
import Kiosk.Keyboard

LetterKeys {
    inputMode: InputEngine.InputMode.Latin
    first: "azertyuiop"
    second: "qsdfghjklm"
    third: "wxcvbnéèçà"
    before: "'"
    after: "-"
}
