import QtQuick
import QtQuick.VirtualKeyboard
import Kiosk.Keyboard

LetterKeys {
    inputMode: InputEngine.InputMode.Latin
    first: "qwertyuiop"
    second: "asdfghjkl"
    third: "zxcvbnm"
    before: "'"
    after: "-"
}
