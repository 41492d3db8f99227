pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What cannot wait, across the page: terracotta by default, with a picture, a sentence and an icon of what to do.
Pressable {
    id: root

    property string text: ""
    property string picture: ""
    property string icon: "phone"
    property color fill: Theme.terracotta

    name: text
    implicitWidth: 800 * Theme.scale
    implicitHeight: 92 * Theme.scale
    Accessible.role: Accessible.AlertMessage

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Qt.darker(root.fill, 1.15) : root.fill
    }

    Rectangle {
        id: disc

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: root.picture !== ""
        width: parent.height - 1.4 * Theme.gap
        height: width
        radius: width / 2
        color: Theme.card

        Picture {
            anchors.centerIn: parent
            name: root.picture
            size: parent.width * 0.76
        }
    }

    Sentence {
        anchors.left: disc.visible ? disc.right : parent.left
        anchors.right: sign.visible ? sign.left : parent.right
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        height: parent.height
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        color: Theme.onDark
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
    }

    Icon {
        id: sign

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: root.icon !== ""
        name: root.icon
        size: 48 * Theme.scale
        color: Theme.onDark
    }
}
