pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One thing to go on with: picture, what it is, an optional large line of hours and a small one, and an arrow.
Pressable {
    id: root

    property string picture: ""
    property string label: ""
    property string large: ""
    property string small: ""
    property color fill: Theme.card
    readonly property bool own: fill !== Theme.card
    readonly property real mark: Math.max(1, Math.min(112 * Theme.scale, height - 3 * Theme.grid, width * 0.3))

    name: [label, large, small].filter(part => part !== "").join(", ")
    implicitWidth: 400 * Theme.scale
    implicitHeight: 150 * Theme.scale

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.own ? Qt.tint(Theme.card, Qt.alpha(root.fill, root.held ? 0.9 : 0.5)) : root.held ? Theme.well : Theme.card
        border.width: Theme.edge * (root.own ? 1.5 : 1)
        border.color: root.held ? Theme.indigo : root.own ? Qt.darker(root.fill, 1.08) : Theme.line
    }

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap * 1.4
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: root.mark
    }

    Column {
        anchors.left: drawing.right
        anchors.right: arrow.left
        anchors.leftMargin: Theme.gap * 1.2
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid / 2

        Sentence {
            visible: !Theme.picturesOnly || root.large === ""
            width: parent.width
            height: Math.min(implicitHeight, root.height * (root.large === "" ? 0.5 : 0.34))
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Math.round(25 * Theme.scale)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Sentence {
            visible: root.large !== ""
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.36)
            horizontalAlignment: Text.AlignLeft
            text: root.large
            font.pixelSize: Math.round(36 * Theme.scale)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Sentence {
            visible: root.small !== ""
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.42)
            horizontalAlignment: Text.AlignLeft
            text: root.small
            color: root.own ? Theme.ink : Theme.quiet
            fontSizeMode: Text.Fit
            lineHeight: 0.95
        }
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron"
        size: 34 * Theme.scale
        weight: 2.4
        color: Theme.quiet
    }
}
