pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A grid that turns pages instead of scrolling: as many cells as fit, and two big buttons at the side when there are more.
// Where all of them fit, the lines are filled evenly, with cells up to twice as wide, and as high as `maxCellHeight`.
// Any model; a delegate fills `cellWidth` by `cellHeight` minus `spacing`.
Item {
    id: root

    property alias model: grid.model
    property alias delegate: grid.delegate
    property real minCellWidth: 192 * Theme.scale
    property real minCellHeight: 168 * Theme.scale
    property real maxCellHeight: minCellHeight
    property real spacing: Theme.gap
    property int page: 0
    // Trap: a new width of cells makes the grid count anew, in the middle of what is worked out from its count.
    readonly property int count: grid.model?.count ?? grid.count
    readonly property int allRows: fitting(height, minCellHeight)
    readonly property int allColumns: fitting(width, minCellWidth)
    readonly property bool turns: count > allColumns * allRows
    readonly property real room: width - (turns ? Theme.target + spacing : 0)
    readonly property int evenly: Math.ceil(count / Math.max(1, Math.ceil(count / allColumns)))
    readonly property int columns: turns ? fitting(room, minCellWidth) : Math.max(evenly, fitting(room, 2 * minCellWidth))
    readonly property int rows: turns ? allRows : Math.max(Math.ceil(count / columns), Math.min(allRows, fitting(height, maxCellHeight)), 1)
    readonly property int perPage: columns * rows
    readonly property int pages: Math.max(1, Math.ceil(count / perPage))
    readonly property int current: Math.max(0, Math.min(pages - 1, page))
    readonly property real cellWidth: grid.cellWidth - spacing
    readonly property real cellHeight: grid.cellHeight - spacing

    function fitting(length: real, cell: real): int {
        return Math.max(1, Math.floor((length + spacing) / (cell + spacing)));
    }

    function turn(by: int): void {
        page = Math.max(0, Math.min(pages - 1, current + by));
    }

    implicitWidth: 3 * minCellWidth
    implicitHeight: 2 * minCellHeight

    Item {
        anchors.left: parent.left
        // A layer lies on whole pixels: what it would cut off are the last edges.
        width: Math.ceil(root.room) + 1
        height: Math.ceil(parent.height) + 1
        clip: true
        // The software renderer draws the lines of icons past a clip, not past a layer.
        layer.enabled: root.turns

        GridView {
            id: grid

            anchors.left: parent.left
            // The empty space after the last column lies outside; mirrored, a cell still begins at its left.
            anchors.leftMargin: Words.rtl ? -root.spacing : 0
            width: root.columns * cellWidth + 1
            height: root.rows * cellHeight
            cellWidth: Math.floor((root.room + root.spacing) / root.columns)
            cellHeight: (root.height + root.spacing) / root.rows
            interactive: false
            cacheBuffer: 0
            contentY: root.current * root.rows * cellHeight
            // A page asked for before the cells lie there ends short of its place: ask again.
            onContentHeightChanged: contentY = Qt.binding(() => root.current * root.rows * cellHeight)
            footer: Item {
                width: 1
                height: Math.max(1, root.pages * grid.height)
            }

            Behavior on contentY {
                enabled: Theme.slow > 0

                NumberAnimation {
                    duration: Theme.slow
                    easing.type: Easing.OutCubic
                }
            }
        }
    }

    Column {
        id: side

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.turns
        width: Theme.target
        height: parent.height

        QuietButton {
            objectName: "pagerBack"
            width: parent.width
            height: Math.max(Theme.target, (root.height - place.height) / 2)
            name: Words.t("controls_previous")
            icon: "up"
            enabled: root.current > 0
            onActivated: root.turn(-1)
        }

        Sentence {
            id: place

            width: parent.width
            height: Theme.body * 2
            horizontalAlignment: Text.AlignHCenter
            text: root.current + 1 + " / " + root.pages
            color: Theme.quiet
        }

        QuietButton {
            objectName: "pagerNext"
            width: parent.width
            height: Math.max(Theme.target, (root.height - place.height) / 2)
            name: Words.t("controls_next")
            icon: "down"
            enabled: root.current < root.pages - 1
            onActivated: root.turn(1)
        }
    }
}
