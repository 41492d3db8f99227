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

    name: label + ", " + fact

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.well : Theme.card
        border.width: Theme.edge
        border.color: root.held ? Theme.indigo : root.urgent ? Theme.terracotta : Theme.line
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap
        spacing: Theme.grid

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.picture
            size: Math.max(48 * Theme.scale, Math.min(160 * Theme.scale, root.height - word.height - pill.height - 4 * Theme.grid - Theme.gap))
        }

        Sentence {
            id: word

            width: parent.width
            height: Math.min(implicitHeight, Theme.title * 2.6)
            visible: !Theme.picturesOnly
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            font.pixelSize: Math.round(32 * Theme.scale)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Rectangle {
            id: pill

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, said.implicitWidth + 2 * Theme.margin)
            height: 44 * Theme.scale
            radius: height / 2
            color: root.urgent ? Theme.terracottaSoft : Theme.well

            Sentence {
                id: said

                anchors.fill: parent
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap
                horizontalAlignment: Text.AlignHCenter
                text: root.fact
                color: root.urgent ? Theme.ink : Theme.quiet
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }
        }
    }
}
