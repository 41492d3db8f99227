pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Models

// A week as a picture: Monday to Sunday as columns beside the ribbon of the day, and the day in the hand.
Item {
    id: root

    required property WeekEditor editor
    property bool fixed: false
    property bool compact: false
    readonly property bool portrait: height > width
    readonly property real handsWidth: portrait ? width : Math.min(width * 0.39, 540 * Theme.scale)
    readonly property real handsHeight: portrait ? (compact ? 4 : 5) * Theme.target + 4.5 * Theme.gap : height

    SkyRibbon {
        anchors.left: parent.left
        anchors.top: columns.top
        anchors.bottom: columns.bottom
        anchors.topMargin: 56 * Theme.scale + Theme.grid
        anchors.bottomMargin: Theme.grid
        width: 70 * Theme.scale
        morning: root.editor.morning
        evening: root.editor.evening
        marks: root.editor.marks
    }

    Row {
        id: columns

        readonly property real cell: (width - 6 * spacing) / 7

        anchors.left: parent.left
        anchors.leftMargin: 70 * Theme.scale + Theme.grid
        anchors.top: parent.top
        width: root.width - anchors.leftMargin - (root.portrait ? 0 : root.handsWidth + Theme.gap * 1.5)
        height: root.portrait ? root.height - root.handsHeight - Theme.gap : root.height
        spacing: Math.min(Theme.gap, (width - 7 * Theme.target) / 6)

        Repeater {
            model: root.editor.columns

            WeekColumn {
                required property int day
                required label
                required text
                required blocks
                required chosen
                required marked

                objectName: "day_" + day
                width: columns.cell
                height: columns.height
                faint: root.fixed
                enabled: !root.fixed
                opacity: 1
                onActivated: root.editor.touch_day(day)
            }
        }
    }

    WeekHands {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.handsWidth
        height: root.handsHeight
        visible: !root.fixed
        compact: root.compact
        upwards: root.portrait
        editor: root.editor
    }
}
