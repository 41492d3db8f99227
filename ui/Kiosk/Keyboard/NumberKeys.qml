import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// A pad of digits for fields that take nothing else.
KeyboardLayout {
    id: root

    inputMode: InputEngine.InputMode.Numeric
    keyWeight: 100

    LetterRow {
        letters: "123"
    }

    LetterRow {
        letters: "456"
    }

    LetterRow {
        letters: "789"
    }

    KeyboardRow {
        NamedKey {
            text: ","
            key: Qt.Key_Comma
        }

        NamedKey {
            text: "0"
            key: Qt.Key_0
        }

        BackspaceKey {
            objectName: "key-backspace"
            weight: root.keyWeight / 2
            Accessible.role: Accessible.Button
            Accessible.name: "⌫"
        }

        EnterKey {
            objectName: "key-enter"
            weight: root.keyWeight / 2
            Accessible.role: Accessible.Button
            Accessible.name: "↵"
        }
    }
}
