pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A member's sign on her own colour.
Rectangle {
    id: root

    property string sign: ""
    property string colour: "#FFFFFF"
    property real size: Theme.target
    property string name: ""

    implicitWidth: size
    implicitHeight: size
    width: size
    height: size
    radius: size / 2
    color: colour
    border.width: Theme.edge
    border.color: Qt.darker(colour, 1.15)
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Picture {
        anchors.centerIn: parent
        name: root.sign
        size: root.size * 0.74
    }
}
