import QtQuick
import QtQuick.VirtualKeyboard
import Kiosk.Keyboard

LetterKeys {
    inputMode: InputEngine.InputMode.Arabic
    first: "ضصثقفغعهخحجد"
    second: "شسيبلاتنمكطذ"
    third: "ئءؤرىةوزظأإآ"
    before: "،"
    capitals: false
}
