pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A machine of the wall view: its drawing, name and state now, and its day beside them, or below on an upright screen.
Item {
    id: root

    property string label: ""
    property string picture: ""
    property string availability: "free"
    property string stateText: ""
    property string spoken: ""
    property var stretches: []
    property real now: -1
    property bool upright: false
    property real heading: 420 * Theme.scale
    readonly property real headHeight: upright ? Theme.large * 1.4 : height

    Picture {
        id: drawing

        anchors.left: parent.left
        y: (root.headHeight - size) / 2
        name: root.picture
        size: Math.min(root.headHeight, 84 * Theme.scale)
    }

    Column {
        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        y: (root.headHeight - height) / 2
        visible: !root.upright
        width: root.heading - drawing.size - mark.size - 3 * Theme.gap
        spacing: -Theme.large * 0.2

        Sentence {
            visible: !Theme.picturesOnly
            width: parent.width
            height: Theme.large * 1.37
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }

        Sentence {
            width: parent.width
            height: Theme.large * 1.37
            horizontalAlignment: Text.AlignLeft
            text: root.stateText
            color: Theme.stateText(root.availability)
            font.pixelSize: Theme.large
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
    }

    Item {
        id: head

        anchors.left: drawing.right
        anchors.right: mark.left
        anchors.margins: Theme.gap
        height: root.headHeight
        visible: root.upright

        Sentence {
            id: named

            width: Theme.picturesOnly ? 0 : Math.min(implicitWidth, head.width - state.width)
            height: root.headHeight
            visible: !Theme.picturesOnly
            text: root.label
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }

        Sentence {
            id: state

            anchors.left: named.right
            height: root.headHeight
            text: (Theme.picturesOnly ? "" : " · ") + root.stateText
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
        }
    }

    StateMark {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: root.upright ? 0 : root.width - root.heading + Theme.gap
        y: (root.headHeight - size) / 2
        availability: root.availability
        size: 58 * Theme.scale
    }

    WallRibbon {
        anchors.left: parent.left
        anchors.leftMargin: root.upright ? 0 : root.heading
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.upright ? Theme.gap : root.height * 0.15
        height: root.upright ? parent.height - root.headHeight - 2 * Theme.gap : root.height * 0.7
        name: root.spoken
        stretches: root.stretches
        now: root.now
    }
}
