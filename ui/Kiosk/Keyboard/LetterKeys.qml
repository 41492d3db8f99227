pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// A page of letters: three strings of keys. Accents have keys of their own: nothing needs a long press.
KeyboardLayout {
    id: root

    property string first: ""
    property string second: ""
    property string third: ""
    property string before: ","
    property string after: "."
    property bool capitals: true

    keyWeight: 100

    LetterRow {
        letters: root.first
    }

    LetterRow {
        letters: root.second
    }

    KeyboardRow {
        ShiftKey {
            objectName: "key-shift"
            visible: root.capitals
            weight: 1.2 * root.keyWeight
            Accessible.role: Accessible.Button
            Accessible.name: "⇧"
        }

        Repeater {
            model: root.third.length
            delegate: NamedKey {
                required property int index

                weight: root.keyWeight
                text: root.third[index]
                key: text.toUpperCase().charCodeAt(0)
            }
        }

        BackspaceKey {
            objectName: "key-backspace"
            weight: 1.2 * root.keyWeight
            Accessible.role: Accessible.Button
            Accessible.name: "⌫"
        }
    }

    BottomRow {
        before: root.before
        after: root.after
    }
}
