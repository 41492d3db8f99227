pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One question with a few answers beside it: `choices` are { value, text }; the one equal to `current` is chosen.
Item {
    id: root

    property string label: ""
    property string prefix: ""
    property var choices: []
    property var current
    property int perLine: choices.length
    property real line: Theme.target
    property real labelWidth: 170 * Theme.scale

    signal chosen(var value)

    implicitHeight: Math.ceil(choices.length / Math.max(1, perLine)) * (line + Theme.gap) - Theme.gap

    Sentence {
        id: caption

        anchors.left: parent.left
        anchors.top: parent.top
        width: root.labelWidth
        height: root.line
        horizontalAlignment: Text.AlignLeft
        text: root.label
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
    }

    Grid {
        anchors.left: caption.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        columns: Math.max(1, root.perLine)
        spacing: Theme.gap

        Repeater {
            model: root.choices

            ChoiceTile {
                required property var modelData

                objectName: root.prefix + modelData.value
                width: (root.width - root.labelWidth - Theme.gap * root.perLine) / root.perLine
                height: root.line
                text: modelData.text
                fontSize: Theme.body
                chosen: root.current === modelData.value
                onActivated: root.chosen(modelData.value)
            }
        }
    }
}
