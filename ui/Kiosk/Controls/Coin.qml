pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A euro coin of `value` cents in its own metal; `unit` pixels to the millimetre of the real coin. Never mirrored.
Pressable {
    id: root

    property int value: 100
    property real unit: 3.6 * Theme.scale
    readonly property var diameters: ({ 1: 16.25, 2: 18.75, 5: 21.25, 10: 19.75, 20: 22.25, 50: 24.25, 100: 23.25, 200: 25.75 })
    readonly property real diameter: (diameters[value] ?? 20) * unit
    readonly property color silver: "#CBCDD0"
    readonly property color gold: "#E3BC52"
    readonly property color copper: "#CB8258"
    readonly property color rim: value === 200 ? silver : value >= 10 ? gold : copper
    readonly property color heart: value === 200 ? gold : value === 100 ? silver : rim

    name: value >= 100 ? value / 100 + " €" : value + " c"
    repeats: true
    implicitWidth: passive ? diameter : Math.max(Theme.target, diameter)
    implicitHeight: implicitWidth
    width: implicitWidth
    height: implicitHeight
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Rectangle {
        anchors.centerIn: parent
        width: root.diameter
        height: width
        radius: width / 2
        color: root.rim
        border.width: Theme.edge
        border.color: Qt.darker(root.rim, 1.45)

        Rectangle {
            anchors.centerIn: parent
            width: parent.width * (root.value >= 100 ? 0.7 : 0.86)
            height: width
            radius: width / 2
            color: root.value >= 100 ? root.heart : Qt.lighter(root.rim, 1.06)
            border.width: Theme.edge / 2
            border.color: Qt.darker(color, 1.2)
        }

        Text {
            anchors.centerIn: parent
            text: root.value >= 100 ? root.value / 100 + "€" : root.value + "c"
            color: Theme.ink
            font.family: Theme.fontFamily
            font.pixelSize: Math.max(1, Math.round(Math.min(parent.width * 0.32, 28 * Theme.scale)))
            font.weight: Font.Bold
        }
    }
}
