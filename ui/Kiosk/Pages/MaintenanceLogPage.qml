pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One machine: what is due, what was done and what it cost; a repair or a remark is noted from here.
Item {
    id: root

    required property MaintenanceLogModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real half: portrait ? width - 2 * Theme.margin : (width - 3 * Theme.margin) / 2
    readonly property real foot: portrait ? 2 * Theme.target + Theme.gap : Theme.target

    Pager {
        id: due

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: root.half
        height: root.portrait ? (parent.height - root.foot) * 0.42 : parent.height - root.foot - 2 * Theme.margin - Theme.gap
        minCellWidth: width * 0.7
        minCellHeight: 104 * Theme.scale
        model: root.page.due
        delegate: DueLine {
            required property int plan
            required label
            required picture
            required machine
            required machinePicture
            required stateText
            required mark

            prefix: plan
            showsMachine: false
            width: due.cellWidth
            height: Math.min(due.cellHeight, 120 * Theme.scale)
            onDone: root.page.done(plan)
        }
    }

    EmptyState {
        anchors.centerIn: due
        width: due.width
        visible: root.page.due.count === 0
        picture: "maintenance"
        text: Words.t("maintenance_plan_empty")
    }

    Item {
        id: heading

        anchors.right: parent.right
        anchors.top: root.portrait ? due.bottom : parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: root.portrait ? Theme.gap : Theme.margin
        width: root.half
        height: Theme.body * 2

        Sentence {
            anchors.left: parent.left
            height: parent.height
            width: parent.width - spent.width - Theme.gap
            horizontalAlignment: Text.AlignLeft
            text: Words.t("maintenance_history")
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
        }

        Sentence {
            id: spent

            anchors.right: parent.right
            height: parent.height
            width: Math.min(implicitWidth, parent.width * 0.55)
            text: root.page.costs
            color: Theme.quiet
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }
    }

    Pager {
        id: log

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: heading.bottom
        anchors.topMargin: Theme.grid
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        width: root.half
        minCellWidth: width * 0.7
        minCellHeight: Theme.target
        model: root.page.entries
        delegate: EntryLine {
            required property int seq
            required picture
            required label
            required date
            required detail
            required cost

            objectName: "entry_" + seq
            width: log.cellWidth
            height: Math.min(log.cellHeight, 104 * Theme.scale)
            onActivated: root.page.open_entry(seq)
        }
    }

    EmptyState {
        anchors.centerIn: log
        width: log.width
        visible: root.page.empty
        picture: "pencil"
        text: Words.t("maintenance_history_empty")
    }

    Grid {
        id: foot

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        columns: root.portrait ? 2 : 4
        spacing: Theme.gap

        Repeater {
            model: [
                { "act": "repair", "word": "maintenance_kind_repair", "picture": "repair" },
                { "act": "remark", "word": "maintenance_kind_remark", "picture": "pencil" },
                { "act": "MaintenanceEdit", "word": "maintenance_plans", "picture": "exception" },
                { "act": "Documents", "word": "documents_title", "picture": "documents" }
            ]

            QuietButton {
                required property var modelData
                required property int index

                objectName: "way_" + modelData.act
                width: foot.cell
                height: Theme.target
                label: Words.t(modelData.word)
                picture: modelData.picture
                onActivated: index < 2 ? root.page.note(modelData.act) : root.page.go(modelData.act)
            }
        }
    }
}
