pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Three steps as stairs that rise: with someone, alone, can show. `reached` of them are hers; `choosing` makes each a button.
Item {
    id: root

    property int reached: 0
    property int picked: 0
    property bool choosing: false
    property bool names: true
    readonly property var pictures: ["with-someone", "alone", "can-show"]
    readonly property var labels: [Words.t("skills_step_with_someone"), Words.t("skills_step_alone"), Words.t("skills_step_can_show")]

    signal chosen(int stair)

    implicitWidth: 420 * Theme.scale
    implicitHeight: 200 * Theme.scale

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Math.min(parent.height, width * 0.66)
        spacing: root.choosing ? Theme.gap : Theme.grid

        Repeater {
            model: 3

            Pressable {
                id: stair

                required property int index
                readonly property bool has: index < root.reached
                readonly property bool marked: root.picked === index + 1

                objectName: "stair_" + (index + 1)
                name: root.labels[index]
                description: has ? Words.t("skills_reached") : ""
                passive: !root.choosing
                width: (row.width - 2 * row.spacing) / 3
                height: row.height * (root.choosing ? 0.64 + 0.18 * index : 0.76 + 0.12 * index)
                y: row.height - height
                onActivated: root.chosen(index + 1)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radius * 0.7
                    color: stair.marked ? Theme.saffron : stair.held ? Theme.saffronSoft : stair.has ? Theme.leafSoft : root.choosing ? Theme.card : Theme.well
                    border.width: Theme.edge * (stair.marked ? 2 : 1)
                    border.color: stair.marked ? Theme.ink : stair.has ? Theme.leaf : Theme.line
                }

                Picture {
                    id: drawing

                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.top: parent.top
                    anchors.topMargin: Theme.grid
                    name: root.pictures[stair.index]
                    size: Math.max(8, Math.min(stair.width - 2 * Theme.grid, stair.height - (said.visible ? said.height : 0) - 2 * Theme.grid, 190 * Theme.scale))
                    opacity: stair.has || root.choosing ? 1 : 0.45
                }

                Sentence {
                    id: said

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    anchors.margins: Theme.grid / 2
                    visible: root.names && !Theme.picturesOnly
                    height: (root.choosing ? Theme.title : Theme.small) * 2.4
                    horizontalAlignment: Text.AlignHCenter
                    text: root.labels[stair.index]
                    color: stair.has || root.choosing ? Theme.ink : Theme.quiet
                    font.pixelSize: root.choosing ? Theme.title : Theme.small
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.Fit
                    lineHeight: 0.9
                }

                StateMark {
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: -Theme.grid / 2
                    visible: stair.has
                    size: 34 * Theme.scale
                }
            }
        }
    }
}
