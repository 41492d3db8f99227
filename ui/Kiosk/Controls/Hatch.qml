pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// Slanted stripes inside a rounded field: "not to be had".
Item {
    id: root

    property color color: Theme.hatch
    property real step: 22 * Theme.scale
    property real inset: 6 * Theme.scale

    function stripes(w: real, h: real): string {
        let path = "";
        for (let x = root.step / 2 - h; x < w; x += root.step) {
            const fromX = Math.max(x, 0), toX = Math.min(x + h * 0.6, w);
            const slope = h / (h * 0.6);
            if (toX > fromX)
                path += "M" + fromX + " " + (h - (fromX - x) * slope) + "L" + toX + " " + (h - (toX - x) * slope);
        }
        return path;
    }

    Shape {
        anchors.fill: parent
        anchors.margins: root.inset

        ShapePath {
            strokeColor: root.color
            strokeWidth: 4 * Theme.scale
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: root.width > 0 && root.height > 0 ? root.stripes(root.width - 2 * root.inset, root.height - 2 * root.inset) : ""
            }
        }
    }
}
