pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A machine or a member, and as many small stairs as there are steps; one that ends soon stands out.
Pressable {
    id: root

    property string label: ""
    property string picture: ""
    property string sign: ""
    property string colour: "#FFFFFF"
    property string note: ""
    property int stairs: 0
    property bool soon: false
    readonly property real mark: Math.max(8, Math.min(width * 0.5, height - word.height - said.height - 2.6 * Theme.gap))

    name: label + ", " + note

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.well : Theme.card
        border.width: Theme.edge
        border.color: root.held ? Theme.indigo : root.soon ? Theme.terracotta : Theme.line
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap
        spacing: Theme.grid / 2

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap

            SignDisc {
                visible: root.sign !== ""
                sign: root.sign
                colour: root.colour
                size: root.mark
            }

            Picture {
                visible: root.sign === ""
                name: root.picture
                size: root.mark
            }

            Row {
                anchors.bottom: parent.bottom
                visible: root.stairs > 0
                spacing: Theme.grid / 2

                Repeater {
                    model: 3

                    Rectangle {
                        required property int index

                        anchors.bottom: parent?.bottom
                        width: 16 * Theme.scale
                        height: (22 + 16 * index) * Theme.scale
                        radius: 4 * Theme.scale
                        color: index < root.stairs ? Theme.leaf : Theme.taken
                    }
                }
            }
        }

        Sentence {
            id: word

            width: parent.width
            height: Theme.title * 1.3
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }

        Sentence {
            id: said

            width: parent.width
            height: Theme.small * 2.5
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignTop
            text: root.note
            color: root.soon ? Theme.terracottaText : Theme.quiet
            font.pixelSize: Theme.small
            fontSizeMode: Text.Fit
            lineHeight: 0.95
        }
    }
}
