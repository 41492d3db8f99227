pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// A euro note of `value` cents in its own colour; its size follows the paper: `unit` pixels to the millimetre. Never mirrored.
Pressable {
    id: root

    property int value: 500
    property real unit: 1.45 * Theme.scale
    readonly property var notes: ({
        500: [120, 62, "#B9BFB6", "#8F968D", "#E6E9E3"],
        1000: [127, 67, "#E58E82", "#B65A50", "#F7D3CC"],
        2000: [133, 72, "#83AEDF", "#4B78B0", "#D5E4F6"],
        5000: [140, 77, "#EFA75C", "#BE7528", "#FBE0BF"],
        10000: [147, 77, "#93C47D", "#5B8F46", "#DCEED4"],
        20000: [153, 77, "#E6C95A", "#AD8F20", "#F8EEC6"],
        50000: [160, 82, "#B9A0CC", "#84689B", "#E7DCF0"]
    })
    readonly property var note: notes[value] ?? notes[500]

    name: value / 100 + " €"
    repeats: true
    width: implicitWidth
    height: implicitHeight
    implicitWidth: note[0] * unit
    implicitHeight: note[1] * unit
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Rectangle {
        anchors.fill: parent
        radius: 4 * root.unit
        border.width: Theme.edge
        border.color: root.note[3]
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: root.note[2]
            }

            GradientStop {
                position: 0.45
                color: root.note[2]
            }

            GradientStop {
                position: 0.8
                color: root.note[4]
            }
        }
    }

    Shape {
        width: 120
        height: 62
        scale: root.height / 62
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: root.note[3]
            strokeWidth: 1.6
            fillColor: root.note[4]

            PathSvg {
                path: "M9 55V22a13 13 0 0 1 26 0v33zM15 55V24a7 7 0 0 1 14 0v31z"
            }
        }

        ShapePath {
            strokeColor: root.note[3]
            strokeWidth: 1
            fillColor: "transparent"

            PathSvg {
                path: "M6 58h30M38 8c9 8 9 38 0 46M42 8c9 8 9 38 0 46"
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: 7 * root.unit
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.edge
        width: 9 * root.unit
        color: "#55FFFFFF"
    }

    Text {
        anchors.verticalCenter: parent.verticalCenter
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: parent.width * 0.13
        text: root.value / 100 + " €"
        color: Theme.ink
        font.family: Theme.fontFamily
        font.pixelSize: Math.max(1, Math.round(24 * root.unit))
        font.weight: Font.Bold
    }
}
