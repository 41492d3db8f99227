pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One machine's day for eyes three metres away: free is a high light field, busy a dark one with a bar, cleaning one
// with dots, broken is hatched under a bang, closed a thin line; what is past is pale.
Item {
    id: root

    property var stretches: []
    property real now: -1
    property string name: ""
    readonly property var fills: ({ "free": Theme.leafSoft, "busy": Theme.terracotta, "cleaning": Theme.sky, "broken": Theme.taken })
    readonly property var icons: ({ "busy": "minus", "cleaning": "dots", "broken": "bang" })

    Accessible.role: Accessible.Chart
    Accessible.name: name

    Repeater {
        model: root.stretches

        Item {
            id: stretch

            required property var modelData
            readonly property string state_: modelData[2]
            readonly property bool closed: state_ === "closed"
            readonly property real fromNow: Math.abs((modelData[0] + modelData[1]) / 2 - root.now) * root.width

            anchors.left: root.left
            anchors.leftMargin: Math.round(modelData[0] * root.width)
            width: Math.max(1, Math.round(modelData[1] * root.width) - Math.round(modelData[0] * root.width))
            height: root.height

            Rectangle {
                anchors.centerIn: parent
                width: Math.max(1, parent.width - Theme.edge)
                height: stretch.closed ? Theme.edge * 3 : parent.height
                radius: stretch.closed ? 0 : Math.min(Theme.radius * 0.5, width / 3)
                color: stretch.closed ? Theme.hatch : root.fills[stretch.state_] ?? Theme.card
                border.width: stretch.state_ === "free" || stretch.state_ === "broken" ? Theme.edge : 0
                border.color: stretch.state_ === "free" ? Theme.leaf : Theme.ink
            }

            Loader {
                anchors.fill: parent
                active: stretch.state_ === "broken"
                sourceComponent: Hatch {}
            }

            Icon {
                anchors.centerIn: parent
                visible: name !== "" && parent.width > size * 0.95 && stretch.fromNow > size / 2
                name: root.icons[stretch.state_] ?? ""
                size: Math.min(Theme.large * 1.1, root.height * 0.8)
                weight: 3.4
                color: stretch.state_ === "broken" ? Theme.ink : Theme.onDark
            }

            Sentence {
                anchors.centerIn: parent
                visible: stretch.modelData[3] !== "" && parent.width > implicitWidth
                text: stretch.modelData[3]
                font.pixelSize: Theme.large
                font.weight: Font.Bold
            }
        }
    }

    Rectangle {
        anchors.left: parent.left
        visible: root.now > 0
        width: root.now * root.width
        height: parent.height
        color: Qt.alpha(Theme.paper, 0.6)
    }

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: root.now * root.width - width / 2
        anchors.verticalCenter: parent.verticalCenter
        visible: root.now >= 0
        width: Theme.grid * 0.9
        height: parent.height + Theme.gap * 1.6
        radius: width / 2
        color: Theme.ink
        border.width: Theme.edge * 0.5
        border.color: Theme.paper
    }
}
