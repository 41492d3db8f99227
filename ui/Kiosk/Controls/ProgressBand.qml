pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How far a common order is: picture, sentence, and a band filled from 0 to 1; `added` is what would come on top.
Item {
    id: root

    property string text: ""
    property string picture: ""
    property real value: 0
    property real added: 0

    implicitWidth: 600 * Theme.scale
    implicitHeight: 104 * Theme.scale
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.edge
        border.color: Theme.line
    }

    Picture {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap * 1.4
        anchors.verticalCenter: parent.verticalCenter
        visible: root.picture !== ""
        name: root.picture
        size: Math.min(72 * Theme.scale, root.height - 2 * Theme.grid)
    }

    Column {
        anchors.left: mark.visible ? mark.right : parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap * 1.4
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.5)
            horizontalAlignment: Text.AlignLeft
            text: root.text
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }

        Rectangle {
            width: parent.width
            height: 24 * Theme.scale
            radius: height / 2
            color: Theme.well

            Rectangle {
                anchors.left: parent.left
                visible: root.added > 0
                height: parent.height
                width: Math.max(height, Math.min(1, root.value + root.added) * parent.width)
                radius: height / 2
                color: Theme.leafSoft
                border.width: Theme.edge
                border.color: Theme.leaf
            }

            Rectangle {
                anchors.left: parent.left
                height: parent.height
                width: Math.max(root.value > 0 ? height : 0, Math.min(1, root.value) * parent.width)
                radius: height / 2
                color: Theme.leaf
            }
        }
    }
}
