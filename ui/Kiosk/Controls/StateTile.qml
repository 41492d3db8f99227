pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A machine or place of the room: a side band that carries the shape of its state, picture, name and state in words;
// where the tile is high the picture is large and stands above the words.
// `availability` is "free", "busy", "cleaning", "broken" or "closed".
Pressable {
    id: root

    property string label: ""
    property string stateText: ""
    property string picture: ""
    property string availability: "free"
    readonly property real band: Math.min(58 * Theme.scale, width * 0.22)
    readonly property bool upright: height > 150 * Theme.scale && height > width * 0.55
    readonly property real pictureSize: upright ? Math.min((height > 300 * Theme.scale ? 200 : 132) * Theme.scale, height - words.height - 3.5 * Theme.grid, (width - band) * 0.66)
        : Math.min(84 * Theme.scale, height - 2 * Theme.grid, width * 0.3)

    name: label + ", " + stateText
    implicitWidth: 280 * Theme.scale
    implicitHeight: 120 * Theme.scale

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.stateColor(root.availability)
    }

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: root.band
        anchors.topMargin: Theme.edge
        anchors.bottomMargin: Theme.edge
        anchors.rightMargin: Theme.edge
        radius: Theme.radius - Theme.edge
        color: root.held ? Theme.well : Theme.card
    }

    Item {
        anchors.left: parent.left
        width: root.band
        height: parent.height

        StateMark {
            anchors.centerIn: parent
            availability: root.availability
            inverted: true
            size: root.band * 0.7
        }
    }

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: root.upright ? root.band + (parent.width - root.band - size) / 2 : root.band + Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.upright ? -(words.height + Theme.grid) / 2 : 0
        name: root.picture
        size: root.pictureSize
    }

    Column {
        id: words

        anchors.left: root.upright ? parent.left : drawing.right
        anchors.right: parent.right
        anchors.leftMargin: root.upright ? root.band + Theme.grid : Theme.grid
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.upright ? (root.pictureSize + Theme.grid) / 2 : 0
        spacing: Theme.grid / 2

        Sentence {
            visible: !Theme.picturesOnly
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.55)
            horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
            text: root.label
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.42)
            horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
            text: root.stateText
            color: Theme.stateText(root.availability)
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }
    }
}
