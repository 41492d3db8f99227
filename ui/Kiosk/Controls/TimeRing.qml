pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// What is left of a time as a ring that empties clockwise, with its length inside; `value` from 0 to 1. Never mirrored.
Item {
    id: root

    property real value: 1
    property string large: ""
    property string small: ""
    property color tone: Theme.leaf
    property real size: 300 * Theme.scale
    readonly property real thick: size * 0.09

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.ProgressBar
    Accessible.name: large + " " + small

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: Theme.line
            strokeWidth: root.thick
            fillColor: Theme.card

            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: (root.size - root.thick) / 2
                radiusY: radiusX
                startAngle: 0
                sweepAngle: 360
            }
        }

        ShapePath {
            strokeColor: root.tone
            strokeWidth: root.thick
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap

            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: (root.size - root.thick) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: -Math.max(0.02, Math.min(1, root.value)) * 359.9
            }
        }
    }

    Column {
        anchors.centerIn: parent
        width: root.size - 3 * root.thick
        spacing: Theme.grid / 2

        Sentence {
            width: parent.width
            height: root.size * 0.24
            horizontalAlignment: Text.AlignHCenter
            text: root.large
            font.pixelSize: Math.round(root.size * 0.19)
            font.weight: Font.Bold
            font.features: Theme.figures
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Sentence {
            width: parent.width
            height: root.size * 0.13
            horizontalAlignment: Text.AlignHCenter
            text: root.small
            color: Theme.quiet
            font.pixelSize: Math.max(Theme.small, Math.round(root.size * 0.085))
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }
    }
}
