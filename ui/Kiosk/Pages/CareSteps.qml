pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Things to do one after the other, as numbered pictures with a few words under each.
Item {
    id: root

    property alias model: steps.model
    readonly property bool portrait: height > width
    readonly property int columns: portrait ? 2 : steps.count
    readonly property int rows: Math.ceil(steps.count / Math.max(1, columns))
    readonly property real cellWidth: (width - (columns - 1) * Theme.gap) / Math.max(1, columns)
    readonly property real cellHeight: (height - (rows - 1) * Theme.gap) / Math.max(1, rows)

    Grid {
        columns: Math.max(1, root.columns)
        spacing: Theme.gap

        Repeater {
            id: steps

            Rectangle {
                id: step

                required property int number
                required property string picture
                required property string text

                objectName: "step_" + number
                width: root.cellWidth
                height: root.cellHeight
                radius: Theme.radius
                color: Theme.card
                border.width: Theme.edge
                border.color: Theme.line
                Accessible.role: Accessible.StaticText
                Accessible.name: number + ". " + text

                Picture {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: caption.visible ? -(caption.height - Theme.gap) / 2 : 0
                    name: step.picture
                    size: Math.max(40, Math.min(step.width - 2 * Theme.gap, step.height - (caption.visible ? caption.height : 0) - 3 * Theme.gap, 300 * Theme.scale))
                }

                Sentence {
                    id: caption

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    anchors.margins: Theme.gap
                    height: Math.min(Theme.body * 4, step.height * 0.34)
                    visible: !Theme.picturesOnly
                    horizontalAlignment: Text.AlignHCenter
                    text: step.text
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.Fit
                }

                Rectangle {
                    anchors.left: parent.left
                    anchors.top: parent.top
                    anchors.margins: Theme.grid
                    width: 52 * Theme.scale
                    height: width
                    radius: width / 2
                    color: Theme.indigo

                    Sentence {
                        anchors.centerIn: parent
                        text: step.number
                        color: Theme.onDark
                        font.pixelSize: Theme.title
                        font.weight: Font.Bold
                    }
                }
            }
        }
    }
}
