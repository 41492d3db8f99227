pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Day, start and length, one by one.
Item {
    id: root

    required property ReserveSlotModel page
    required property bool portrait
    readonly property real heading: Theme.body * 1.5
    readonly property real lengthsWidth: portrait ? width : 300 * Theme.scale
    readonly property real lengthsHeight: portrait ? 2 * Theme.target + Theme.gap : Math.max(1, height - startsHead.y - heading)

    function follow(): void {
        starts.page = Math.floor(root.page.chosenHour / starts.perPage);
    }

    Connections {
        target: root.page

        function onViewChanged(): void {
            Qt.callLater(root.follow);
        }
    }

    SlotDays {
        id: days

        anchors.left: parent.left
        anchors.right: parent.right
        page: root.page
    }

    SlotHeading {
        id: startsHead

        anchors.left: parent.left
        anchors.top: days.bottom
        anchors.topMargin: Theme.grid
        height: root.heading
        visible: !root.page.full
        picture: "hours"
        text: Words.t("reserve_when")
    }

    Pager {
        id: starts

        objectName: "starts"
        anchors.left: parent.left
        anchors.top: startsHead.bottom
        anchors.topMargin: Theme.grid / 2
        width: root.portrait ? parent.width : parent.width - root.lengthsWidth - Theme.margin
        height: (root.portrait ? lengthsHead.y - Theme.gap : parent.height) - y
        visible: !root.page.full
        minCellWidth: 142 * Theme.scale
        minCellHeight: Theme.target - 4 * Theme.scale
        model: root.page.hours
        onPerPageChanged: Qt.callLater(root.follow)
        delegate: ChoiceTile {
            required property string at
            required text
            required smallText
            required taken
            required chosen

            objectName: "start_" + text
            width: starts.cellWidth
            height: Math.min(starts.cellHeight, Theme.target * 1.3)
            onActivated: root.page.choose_start(at)
        }
    }

    FullDay {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: days.bottom
        anchors.bottom: parent.bottom
        visible: root.page.full
        onActivated: root.page.next_free_day()
    }

    SlotHeading {
        id: lengthsHead

        x: root.portrait || LayoutMirroring.enabled ? 0 : parent.width - root.lengthsWidth
        y: root.portrait ? parent.height - root.lengthsHeight - height - Theme.grid / 2 : startsHead.y
        width: root.lengthsWidth
        height: root.heading
        visible: !root.page.full
        picture: "wait"
        text: Words.t("reserve_how_long")
    }

    Grid {
        id: lengths

        readonly property real rowsShown: root.portrait ? 2 : 3
        readonly property real cellWidth: (root.lengthsWidth - (columns - 1) * spacing) / columns
        readonly property real cellHeight: Math.min(Theme.target * 1.3, (root.lengthsHeight - (rowsShown - 1) * spacing) / rowsShown)

        anchors.left: lengthsHead.left
        anchors.top: lengthsHead.bottom
        anchors.topMargin: Theme.grid / 2
        visible: !root.page.full
        columns: root.portrait ? 3 : 2
        spacing: Theme.gap

        Repeater {
            model: root.page.lengths

            ChoiceTile {
                required property int minutes
                required text
                required taken
                required chosen

                objectName: "length_" + minutes
                width: lengths.cellWidth
                height: lengths.cellHeight
                onActivated: root.page.choose_minutes(minutes)
            }
        }
    }
}
