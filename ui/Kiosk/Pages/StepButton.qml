pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Minus or plus beside a large number; every touch counts.
Pressable {
    id: root

    property string icon: "plus"

    repeats: true

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.saffronSoft : Theme.card
        border.width: Theme.edge
        border.color: root.held ? Theme.saffron : Theme.line
    }

    Icon {
        anchors.centerIn: parent
        name: root.icon
        size: Math.min(root.width, root.height) * 0.52
        weight: 2.4
    }
}
