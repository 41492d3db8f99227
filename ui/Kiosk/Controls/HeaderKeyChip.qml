pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The day's key with the sign of who holds it; only under her own hand it leads somewhere.
Pressable {
    id: root

    property string sign: ""
    property string colour: "#FFFFFF"

    implicitWidth: 118 * Theme.scale
    implicitHeight: Theme.target

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.saffron : Theme.indigoSoft
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.grid / 2

        Picture {
            anchors.verticalCenter: parent.verticalCenter
            name: "day-key"
            size: 50 * Theme.scale
        }

        SignDisc {
            sign: root.sign
            colour: root.colour
            size: 54 * Theme.scale
        }
    }
}
