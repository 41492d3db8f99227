pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A button on the header: an icon, with a small word under it when there is one.
Pressable {
    id: root

    property string icon: ""
    property string label: ""
    property bool urgent: false
    readonly property bool light: held || urgent

    name: label
    implicitWidth: Math.max(Theme.target, caption.implicitWidth + 2 * Theme.grid)
    implicitHeight: Theme.target

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.light ? Theme.saffron : Theme.indigoSoft
    }

    Column {
        anchors.centerIn: parent

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.icon
            size: (caption.visible ? 40 : 48) * Theme.scale
            color: root.light ? Theme.ink : Theme.onDark
        }

        Sentence {
            id: caption

            visible: root.label !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.label
            color: root.light ? Theme.ink : Theme.onDark
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
        }
    }
}
