pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// A QR code from rows of "0" and "1", with its quiet zone of four modules, on whole pixels. Never mirrored.
Rectangle {
    id: root

    property list<string> rows: []
    property string name: ""
    property real size: 240 * Theme.scale
    readonly property int module: rows.length > 0 ? Math.max(1, Math.floor(size / (rows.length + 8))) : 1

    function runs(lines: list<string>, step: int): string {
        let path = "";
        for (let y = 0; y < lines.length; y++) {
            let from = -1;
            for (let x = 0; x <= lines[y].length; x++) {
                const dark = lines[y].charAt(x) === "1";
                if (dark && from < 0)
                    from = x;
                if (!dark && from >= 0) {
                    path += "M" + from * step + " " + y * step + "H" + x * step + "V" + (y + 1) * step + "H" + from * step + "z";
                    from = -1;
                }
            }
        }
        return path;
    }

    implicitWidth: (rows.length + 8) * module
    implicitHeight: implicitWidth
    width: implicitWidth
    height: implicitHeight
    color: "#FFFFFF"
    LayoutMirroring.enabled: false
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Shape {
        x: 4 * root.module
        y: 4 * root.module
        width: root.rows.length * root.module
        height: width

        ShapePath {
            strokeWidth: -1
            fillColor: "#000000"
            fillRule: ShapePath.WindingFill

            PathSvg {
                path: root.runs(root.rows, root.module)
            }
        }
    }
}
