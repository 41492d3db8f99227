pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The time she has here, as a ring: what would be hers, or what is left; a warning below when it ends soon.
Item {
    id: root

    required property UseModel page
    readonly property bool warned: page.warning !== ""
    readonly property bool running: page.state === "running"

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.gap * 1.2

        Sentence {
            visible: root.page.heading !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.page.heading
            font.pixelSize: root.page.asks ? Theme.large : Theme.title
            font.weight: root.page.asks ? Font.Bold : Font.DemiBold
        }

        TimeRing {
            anchors.horizontalCenter: parent.horizontalCenter
            size: Math.max(150 * Theme.scale, Math.min(340 * Theme.scale, root.width * 0.8, root.height - 150 * Theme.scale))
            value: root.page.ring
            large: root.page.ringLarge
            small: root.page.ringSmall
            tone: root.warned ? Theme.terracotta : root.running ? Theme.indigo : Theme.leaf
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.warned
            width: Math.min(parent.width, told.implicitWidth + 2 * Theme.margin)
            height: 60 * Theme.scale
            radius: height / 2
            color: Theme.terracottaSoft

            Sentence {
                id: told

                objectName: "useWarning"
                anchors.centerIn: parent
                width: Math.min(implicitWidth, root.width - 2 * Theme.margin)
                text: root.page.warning
                font.weight: Font.DemiBold
            }
        }
    }
}
