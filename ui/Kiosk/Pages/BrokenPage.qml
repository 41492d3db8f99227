pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Every unit by itself: one touch notes that it is broken or works again, one more takes that back.
Item {
    id: root

    required property BrokenModel page
    required property Screen kiosk

    Sentence {
        id: ask

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        horizontalAlignment: Text.AlignLeft
        text: Words.t("machine_broken_ask")
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
    }

    Pager {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: ask.bottom
        anchors.bottom: foot.visible ? foot.top : parent.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: foot.visible ? Theme.gap : Theme.margin
        minCellWidth: 290 * Theme.scale
        minCellHeight: 128 * Theme.scale
        model: root.page.units
        delegate: StateTile {
            required property int unit
            required label
            required picture
            required availability
            required stateText

            objectName: "unit_" + unit
            width: grid.cellWidth
            height: Math.min(grid.cellHeight, 240 * Theme.scale)
            onActivated: root.page.touch(unit)
        }
    }

    EmptyState {
        anchors.centerIn: grid
        width: grid.width
        visible: root.page.empty
        picture: "sewing-machine"
        text: Words.t("staff_machines_empty")
        label: Words.t("staff_way_machines")
        icon: "chevron"
        onActivated: root.kiosk.open("Machines")
    }

    Rectangle {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: !root.page.undone
        height: Theme.mainTarget
        radius: Theme.radius
        color: Theme.leafSoft
        border.width: Theme.edge
        border.color: Theme.leaf

        Sentence {
            objectName: "brokenSaid"
            anchors.left: parent.left
            anchors.right: share.visible ? share.left : undo.left
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.gap
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: root.page.said
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }

        QuietButton {
            id: share

            objectName: "brokenShare"
            anchors.right: undo.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            visible: root.page.broke
            width: Theme.target * 1.3
            name: Words.t("reserve_tell_group")
            picture: "message"
            onActivated: root.page.tell_group()
        }

        QuietButton {
            id: undo

            objectName: "brokenUndo"
            anchors.right: parent.right
            anchors.rightMargin: Theme.grid
            anchors.verticalCenter: parent.verticalCenter
            label: Words.t("machine_undo")
            icon: "back"
            fontSize: Theme.title
            onActivated: root.page.undo()
        }
    }
}
