pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// "This is not me": open for a few seconds; `remaining` runs from 1 to 0.
Pressable {
    id: root

    property string label: ""
    property string picture: "not-me"
    property real remaining: 1

    name: label
    implicitWidth: 320 * Theme.scale
    implicitHeight: 112 * Theme.scale

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.saffron : Theme.saffronSoft
        border.width: Theme.edge * 1.5
        border.color: Theme.saffron
    }

    Picture {
        id: face

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(76 * Theme.scale, root.height - 2 * Theme.grid)
    }

    Column {
        anchors.left: face.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap * 1.6
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid

        Sentence {
            visible: !Theme.picturesOnly
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.58)
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Math.round(25 * Theme.scale)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Rectangle {
            width: parent.width
            height: Theme.grid * 1.2
            radius: height / 2
            color: Qt.darker(Theme.saffronSoft, 1.12)

            Rectangle {
                anchors.left: parent.left
                height: parent.height
                width: Math.max(0, Math.min(1, root.remaining)) * parent.width
                radius: height / 2
                color: root.held ? Theme.ink : Theme.saffron
            }
        }
    }
}
