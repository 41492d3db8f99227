pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A card with a heading and its facts, one under the other; they share the height there is.
Rectangle {
    id: root

    property string title: ""
    property string icon: ""
    property color tint: Theme.well
    property color ink: Theme.ink
    required property var facts

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.edge
    border.color: Theme.line

    Rectangle {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.edge
        height: 60 * Theme.scale
        radius: parent.radius - Theme.edge
        color: root.tint

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            size: Theme.title * 1.2
            color: root.ink
            weight: 2.8
        }

        Sentence {
            anchors.left: mark.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: root.title
            color: root.ink
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
        }
    }

    Column {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: Theme.gap

        Repeater {
            id: rows

            model: root.facts

            FactLine {
                required picture
                required text

                width: lines.width
                height: Math.min(64 * Theme.scale, lines.height / Math.max(1, rows.count))
            }
        }
    }
}
