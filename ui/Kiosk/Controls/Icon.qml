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
    readonly property var paths: ({
        "back": "M14.5 5 7.5 12l7 7",
        "chevron": "M9.5 5l7 7-7 7",
        "up": "M5 15.5l7-7 7 7",
        "down": "M5 8.5l7 7 7-7",
        "text": "M5 6h14M5 10.5h14M5 15h14M5 19.5h8",
        "check": "M4.5 12.5l5 5 10-11",
        "close": "M6 6l12 12M18 6 6 18",
        "minus": "M5 12h14",
        "play": "M7.5 4.5v15l12-7.5z",
        "stop": "M6 6h12v12H6z",
        "plus": "M5 12h14M12 5v14",
        "dots": "M5.5 12h.01M12 12h.01M18.5 12h.01",
        "bar": "M5 12h14",
        "bang": "M12 4.5v9M12 19h.01",
        "question": "M8 8.6a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.2-1.6 2.4M12 19h.01",
        "help": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.3 9.4a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.2.9-1.2 1.8M12 16.9h.01",
        "globe": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
        "clock": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5.3l3.4 2.2",
        "backspace-ltr": "M9 5h11v14H9L3 12zM11.5 9.5l5 5M16.5 9.5l-5 5",
        "backspace": "M9 5h11v14H9L3 12zM11.5 9.5l5 5M16.5 9.5l-5 5",
        "printer": "M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7zM17 11.6h.01",
        "warning": "M12 3.5 22 20.5H2zM12 10v5M12 17.8h.01",
        "key": "M8 20a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M11.3 12.4 20 3.7M17 6.7l3 3M14.6 9.1l2 2",
        "calendar": "M4 5.5h16V20H4zM4 10h16M8.5 3v4M15.5 3v4M8.5 14h.01M12 14h.01M15.5 14h.01M8.5 17h.01M12 17h.01",
        "hand": "M7 13V6.6a1.5 1.5 0 0 1 3 0V11V4.8a1.5 1.5 0 0 1 3 0V11V5.8a1.5 1.5 0 0 1 3 0V12V8.6a1.5 1.5 0 0 1 3 0"
            + "V15c0 4-2.6 6.5-6 6.5-2.6 0-4.3-1-5.7-3.4L3.6 14.6a1.5 1.5 0 0 1 2.3-1.9L7 14M3.5 7.5C3.7 5.6 4.4 4 5.5 3",
        "basket": "M3 9.5h18l-2 10.5H5zM7 9.5 10.5 3.5M17 9.5 13.5 3.5M9 13v4M12 13v4M15 13v4",
        "park": "M3 11h11l-1.3 9H4.3zM5.5 11 8 6.5M11.5 11 9 6.5M17 5.5v9M21 5.5v9",
        "receipt": "M5.5 3v18l2.2-1.5L9.8 21l2.2-1.5 2.2 1.5 2.1-1.5 2.2 1.5V3zM9 8h6M9 12h6M9 16h3",
        "qr": "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2M14 20h2M20 19v1M17.5 17.5h.01M7 7h.01M17 7h.01M7 17h.01",
        "camera": "M3 7.5h4.5L9 5h6l1.5 2.5H21V19H3zM12 16.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4",
        "camera-off": "M3 7.5h4.5L9 5h6l1.5 2.5H21V19H3zM12 16.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4M2.5 2.5l19 19",
        "people": "M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20v-1.5c0-3 2.5-4.5 6-4.5s6 1.5 6 4.5V20"
            + "M15.5 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.6.6 4 2 4 4V20",
        "machine": "M3 19.5h18M4.5 19.5V16H17M20 19.5V5H7a2.5 2.5 0 0 0-2.5 2.5V11h3M7.5 9v5.5M12 10h3.5M20 9H10.5V9H7",
        "gear": "M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1"
            + "M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1M12 18.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13",
        "badge": "M5 6h14v15H5zM10 6V3h4v3M9 11h2.5v2.5H9zM14.5 11h.01M9 17h6M14.5 13.5h.01",
        "box": "M3.5 8 12 3.5 20.5 8v8.5L12 21l-8.5-4.5zM3.5 8l8.5 4.5L20.5 8M12 12.5V21",
        "broken": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12.5 3.5 9.5 9l4.5 3-3.5 4 1.5 4.5",
        "euro": "M18 6.5a7 7 0 1 0 0 11M3.5 10.5h9.5M3.5 13.8h8.5",
        "phone": "M6 3.5h3.5l1.5 4.5-2.3 1.8a11 11 0 0 0 5.5 5.5l1.8-2.3 4.5 1.5V18c0 1.6-1.3 2.7-2.8 2.5"
            + "C10.5 19.7 4.3 13.5 3.5 6.3 3.3 4.8 4.4 3.5 6 3.5",
        "refresh": "M20 12a8 8 0 1 1-2.6-5.9M20 3.5V8h-4.5",
        "pencil": "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5",
        "home": "M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-6h4v6",
        "lock": "M5.5 11h13v9.5h-13zM8 11V8a4 4 0 0 1 8 0v3M12 15v2",
        "leave": "M13.5 4H5v16h8.5M10 12h11M17 8l4 4-4 4",
        "speaker": "M3.5 9.5v5h4l5 4.5V5l-5 4.5zM15.8 9a4.2 4.2 0 0 1 0 6M18.2 6.4a7.8 7.8 0 0 1 0 11.2",
        "search": "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.3 15.3 20.5 20.5"
    })

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
                path: root.paths[root.name] ?? ""
            }
        }
    }
}
