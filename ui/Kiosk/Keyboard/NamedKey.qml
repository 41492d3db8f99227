import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// A character key that can be found by its name.
Key {
    id: root

    objectName: "key-" + text
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: InputContext.inputEngine.virtualKeyClick(root.key, root.text, Qt.NoModifier)
}
