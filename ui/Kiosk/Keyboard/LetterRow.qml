pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// One row of character keys, written as a plain string.
KeyboardRow {
    id: root

    property string letters: ""

    Repeater {
        model: root.letters.length
        delegate: NamedKey {
            required property int index

            weight: root.keyWeight
            text: root.letters[index]
            key: text.toUpperCase().charCodeAt(0)
        }
    }
}
