pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// One line icon on a 24 grid. Arrows flip in right-to-left languages.
Item {
    id: root

    property string name: ""
    property real size: Theme.title
    property color color: Theme.ink
    property real weight: 2
    readonly property bool flips: name === "back" || name === "chevron" || name === "backspace" || name === "leave"

    implicitWidth: size
    implicitHeight: size
    width: size
    height: size

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        transform: Scale {
            origin.x: 12 * root.size / 24
            xScale: root.flips && Words.rtl ? -1 : 1
        }

        ShapePath {
            strokeColor: root.color
            strokeWidth: root.name === "dots" ? root.weight * 1.7 : root.weight
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: Glyphs.paths[root.name] ?? ""
            }
        }
    }
}
