pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What the whole room made today: a picture and a count for each product, as many as fit, never a name of somebody.
Item {
    id: root

    property alias model: chips.model
    property string text: ""
    readonly property real cell: 132 * Theme.scale
    readonly property int fits: Math.max(1, Math.floor(row.width / cell))

    implicitWidth: 600 * Theme.scale
    implicitHeight: 92 * Theme.scale
    Accessible.role: Accessible.Grouping
    Accessible.name: text

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.leafSoft
    }

    Sentence {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        visible: !Theme.picturesOnly
        width: visible ? 184 * Theme.scale : 0
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        text: root.text
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        lineHeight: 0.95
    }

    Row {
        id: row

        anchors.left: heading.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.grid
        height: parent.height

        Repeater {
            id: chips

            Row {
                id: chip

                required property int index
                required property string label
                required property string picture
                required property string text

                Accessible.role: Accessible.StaticText
                Accessible.name: label + " " + text
                visible: index < root.fits
                width: root.cell
                height: row.height
                spacing: Theme.grid

                Picture {
                    anchors.verticalCenter: parent.verticalCenter
                    name: chip.picture
                    size: 64 * Theme.scale
                }

                Sentence {
                    width: root.cell - 64 * Theme.scale - 2 * Theme.grid
                    height: parent.height
                    horizontalAlignment: Text.AlignLeft
                    text: chip.text
                    font.pixelSize: Theme.title
                    font.weight: Font.Bold
                    fontSizeMode: Text.Fit
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
