pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Before leaving a lent place: big pictures to touch one by one; what stays open holds nobody back.
Item {
    id: root

    required property LoanClosingModel page
    required property Screen kiosk

    Pager {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: finish.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        minCellWidth: 220 * Theme.scale
        minCellHeight: 190 * Theme.scale
        model: root.page.tasks
        delegate: TickTile {
            required property int task
            required label
            required picture
            required done
            required text

            objectName: "task_" + task
            width: grid.cellWidth
            height: grid.cellHeight
            onActivated: root.page.touch(task)
        }
    }

    EmptyState {
        anchors.centerIn: grid
        width: grid.width
        visible: root.page.empty
        picture: "closing"
        text: Words.t("closing_empty")
    }

    MainButton {
        id: finish

        objectName: "closingDone"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        width: Math.max(implicitWidth, 340 * Theme.scale)
        label: Words.t("closing_done")
        icon: "check"
        onActivated: root.page.finish()
    }
}
