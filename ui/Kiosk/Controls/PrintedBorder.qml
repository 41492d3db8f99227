pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// The narrow printed-cotton band under the header: saffron diamonds between rows of soft triangles.
Rectangle {
    id: root

    readonly property real step: 40 * Theme.scale

    function diamonds(w: real, h: real): string {
        let path = "";
        for (let x = root.step / 2; x < w + root.step; x += root.step)
            path += "M" + x + " 1L" + (x + h * 0.55) + " " + h / 2 + "L" + x + " " + (h - 1) + "L" + (x - h * 0.55) + " " + h / 2 + "z";
        return path;
    }

    function triangles(w: real, h: real): string {
        let path = "";
        for (let x = 0; x < w + root.step; x += root.step) {
            path += "M" + (x - h * 0.8) + " 0L" + (x + h * 0.8) + " 0L" + x + " " + h * 0.46 + "z";
            path += "M" + (x - h * 0.8) + " " + h + "L" + (x + h * 0.8) + " " + h + "L" + x + " " + h * 0.54 + "z";
        }
        return path;
    }

    implicitHeight: Theme.border
    color: Theme.indigo
    clip: true

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.indigoSoft

            PathSvg {
                path: root.triangles(root.width, root.height)
            }
        }

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.saffron

            PathSvg {
                path: root.diamonds(root.width, root.height)
            }
        }
    }
}
