pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The day's key with the sign of who holds it; only under her own hand it leads somewhere.
Pressable {
    id: root

    property string sign: ""
    property string colour: "#FFFFFF"
    property bool compact: false

    implicitWidth: compact ? Theme.target : 118 * Theme.scale
    implicitHeight: Theme.target

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.saffron : Theme.indigoSoft
    }

    Row {
        anchors.centerIn: parent
        spacing: root.compact ? -Theme.grid : Theme.grid / 2

        Picture {
            anchors.verticalCenter: parent.verticalCenter
            name: "day-key"
            size: (root.compact ? 44 : 50) * Theme.scale
        }

        SignDisc {
            sign: root.sign
            colour: root.colour
            size: (root.compact ? 46 : 54) * Theme.scale
        }
    }
}
