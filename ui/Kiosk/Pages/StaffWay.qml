pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One way of the staff pages: a big picture, a word, and the one fact that counts, urgent or calm.
Pressable {
    id: root

    property string label: ""
    property string picture: ""
    property string fact: ""
    property bool urgent: false
    readonly property bool low: height < 130 * Theme.scale

    name: fact ? label + ", " + fact : label

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.well : Theme.card
        border.width: Theme.edge
        border.color: root.held ? Theme.indigo : root.urgent ? Theme.terracotta : Theme.line
    }

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(132 * Theme.scale, root.height - 2 * Theme.gap, root.width * 0.32)
    }

    Column {
        anchors.left: drawing.right
        anchors.right: parent.right
        anchors.margins: root.low ? Theme.grid * 0.75 : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.low ? Theme.grid / 2 : Theme.grid

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, root.height - (pill.visible ? pill.height : 0) - 2 * Theme.grid)
            visible: !Theme.picturesOnly
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            font.pixelSize: root.low ? Theme.body : Math.round(26 * Theme.scale)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.small
            lineHeight: 0.92
        }

        Rectangle {
            id: pill

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, said.implicitWidth + 2 * Theme.gap)
            height: Math.max((root.low ? 32 : 40) * Theme.scale, said.contentHeight + Theme.grid / 2)
            radius: 20 * Theme.scale
            visible: root.fact !== ""
            color: root.urgent ? Theme.terracottaSoft : Theme.well

            Sentence {
                id: said

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.grid * 0.75
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignHCenter
                text: root.fact
                color: root.urgent ? Theme.ink : Theme.quiet
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                lineHeight: 0.9
            }
        }
    }
}
