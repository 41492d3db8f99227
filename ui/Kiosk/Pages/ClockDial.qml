pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// A stay as a slice of the clock, for whoever reads the hands and not the figures. Minutes of the day; never mirrored.
Item {
    id: root

    property int startMinute: 0
    property int minutes: 120
    property real size: 140 * Theme.scale
    property color slice: Theme.leaf
    readonly property real turn: Math.min(359.9, minutes / 2)

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.card
        border.width: Math.max(2, root.size * 0.035)
        border.color: Theme.ink
    }

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeWidth: -1
            fillColor: root.slice
            startX: root.size / 2
            startY: root.size / 2

            PathAngleArc {
                moveToStart: false
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: root.size * 0.41
                radiusY: root.size * 0.41
                startAngle: root.startMinute / 2 - 90
                sweepAngle: root.turn
            }

            PathLine {
                x: root.size / 2
                y: root.size / 2
            }
        }
    }

    Repeater {
        model: 12

        Item {
            id: hour

            required property int index

            anchors.fill: parent
            rotation: index * 30

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: root.size * 0.06
                width: Math.max(2, root.size * 0.028)
                height: root.size * (hour.index % 3 === 0 ? 0.1 : 0.055)
                radius: width / 2
                color: Theme.ink
            }
        }
    }

    Item {
        anchors.fill: parent
        rotation: root.startMinute / 2

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: root.size * 0.24
            width: Math.max(3, root.size * 0.05)
            height: root.size * 0.26
            radius: width / 2
            color: Theme.ink
        }
    }

    Item {
        anchors.fill: parent
        rotation: root.startMinute % 60 * 6

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: root.size * 0.14
            width: Math.max(2, root.size * 0.032)
            height: root.size * 0.36
            radius: width / 2
            color: Theme.ink
        }
    }
}
