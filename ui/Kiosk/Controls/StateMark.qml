pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// The shape of an availability, `inverted` on a ground of its own colour: circle and check, square and bar, diamond and dots, triangle and bang, ring and bar.
Item {
    id: root

    property string availability: "free"
    property real size: 48 * Theme.scale
    property bool inverted: false
    readonly property bool hollow: availability === "closed"
    readonly property color tone: Theme.stateColor(availability)
    readonly property color fill: inverted ? Theme.onDark : tone
    readonly property color inner: inverted ? tone : Theme.onDark
    readonly property var icons: ({ "free": "check", "busy": "minus", "cleaning": "dots", "broken": "bang", "closed": "minus" })
    readonly property var outlines: ({
        "free": "M24 2a22 22 0 1 1 0 44a22 22 0 1 1 0-44",
        "busy": "M10 4h28a6 6 0 0 1 6 6v28a6 6 0 0 1-6 6H10a6 6 0 0 1-6-6V10a6 6 0 0 1 6-6",
        "cleaning": "M24 1.5 46.5 24 24 46.5 1.5 24z",
        "broken": "M24 3 47 44H1z",
        "closed": "M24 4a20 20 0 1 1 0 40a20 20 0 1 1 0-40"
    })

    implicitWidth: size
    implicitHeight: size

    Shape {
        width: 48
        height: 48
        scale: root.size / 48
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: root.fill
            strokeWidth: 3
            fillColor: root.hollow ? "transparent" : root.fill
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.outlines[root.availability] ?? ""
            }
        }
    }

    Icon {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.availability === "broken" ? root.size * 0.12 : 0
        name: root.icons[root.availability] ?? ""
        size: root.size * (root.availability === "broken" ? 0.5 : 0.56)
        weight: 3.2
        color: root.hollow ? root.fill : root.inner
    }
}
