pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One question about a length: each answer as a slice of the clock with its words; `choices` are { value, text }.
Item {
    id: root

    property string label: ""
    property string prefix: ""
    property var choices: []
    property int current: 0
    property real labelWidth: Math.min(190 * Theme.scale, width * 0.19)

    signal chosen(int value)

    Sentence {
        id: caption

        anchors.left: parent.left
        width: root.labelWidth
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        text: root.label
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
    }

    Row {
        id: tiles

        anchors.left: caption.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        height: parent.height
        spacing: Theme.gap

        Repeater {
            model: root.choices

            Pressable {
                id: tile

                required property var modelData
                readonly property bool picked: modelData.value === root.current

                objectName: root.prefix + modelData.value
                name: modelData.text
                description: picked ? Words.t("controls_chosen") : ""
                width: (tiles.width - (root.choices.length - 1) * tiles.spacing) / root.choices.length
                height: tiles.height
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: picked
                onActivated: root.chosen(modelData.value)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radius
                    color: tile.picked ? Theme.saffron : tile.held ? Theme.saffronSoft : Theme.card
                    border.width: Theme.edge * (tile.picked ? 2 : 1)
                    border.color: tile.picked ? Theme.ink : Theme.line
                }

                Column {
                    anchors.centerIn: parent
                    width: parent.width - Theme.gap
                    spacing: Theme.grid / 2

                    ClockDial {
                        anchors.horizontalCenter: parent.horizontalCenter
                        size: Math.max(24, Math.min(tile.width * 0.6, tile.height - Theme.body * 2.4))
                        minutes: Math.max(0, tile.modelData.value)
                    }

                    Sentence {
                        width: parent.width
                        height: Theme.body * 1.4
                        horizontalAlignment: Text.AlignHCenter
                        text: tile.modelData.text
                        font.weight: Font.DemiBold
                        fontSizeMode: Text.Fit
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
