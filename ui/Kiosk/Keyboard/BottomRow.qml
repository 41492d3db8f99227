import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// The row every page of the keyboard ends with: other page, language, space, hide, done.
KeyboardRow {
    id: root

    property string before: ","
    property string after: "."

    SymbolModeKey {
        objectName: "key-symbols"
        weight: 1.5 * root.keyWeight
        Accessible.role: Accessible.Button
        Accessible.name: displayText
    }

    ChangeLanguageKey {
        objectName: "key-language"
        weight: 1.2 * root.keyWeight
        Accessible.role: Accessible.Button
        Accessible.name: displayText
    }

    NamedKey {
        text: root.before
        key: text.charCodeAt(0)
    }

    SpaceKey {
        objectName: "key-space"
        weight: 4 * root.keyWeight
        Accessible.role: Accessible.Button
        Accessible.name: "␣"
    }

    NamedKey {
        text: root.after
        key: text.charCodeAt(0)
    }

    HideKeyboardKey {
        objectName: "key-hide"
        weight: 1.2 * root.keyWeight
        Accessible.role: Accessible.Button
        Accessible.name: "▾"
    }

    EnterKey {
        objectName: "key-enter"
        weight: 1.8 * root.keyWeight
        Accessible.role: Accessible.Button
        Accessible.name: "↵"
    }
}
