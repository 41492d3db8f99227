pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The printers and how they stand, and the latest papers with what became of them.
Item {
    id: root

    required property PrintersModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Pager {
        id: printers

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: root.portrait ? parent.width - 2 * Theme.margin : (parent.width - 3 * Theme.margin) * 0.5
        height: (root.portrait ? parent.height * 0.5 : parent.height) - 2 * Theme.margin - add.height - Theme.gap
        minCellWidth: width * 0.6
        minCellHeight: 148 * Theme.scale
        model: root.page.printers
        delegate: PrinterCard {
            required printer
            required role
            required picture
            required label
            required where
            required address
            required stateText
            required mark

            width: printers.cellWidth
            height: Math.min(printers.cellHeight, 190 * Theme.scale)
            onTested: root.page.test(role)
            onEdited: root.page.change(printer)
        }
    }

    QuietButton {
        id: add

        objectName: "addPrinter"
        anchors.left: printers.left
        anchors.right: printers.right
        anchors.top: printers.bottom
        anchors.topMargin: Theme.gap
        label: Words.t("printer_add")
        icon: "plus"
        fontSize: Theme.title
        onActivated: root.kiosk.open("PrinterFind")
    }

    Sentence {
        id: heading

        anchors.left: root.portrait ? parent.left : printers.right
        anchors.top: root.portrait ? add.bottom : parent.top
        anchors.margins: Theme.margin
        text: Words.t("printers_queue")
        font.pixelSize: Math.round(25 * Theme.scale)
        font.weight: Font.DemiBold
    }

    Pager {
        id: queue

        anchors.left: heading.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: Theme.margin
        minCellWidth: width * 0.6
        minCellHeight: 104 * Theme.scale
        model: root.page.jobs
        delegate: JobLine {
            required job
            required picture
            required text
            required stateText
            required mark
            required canRetry
            required canCancel

            width: queue.cellWidth
            height: queue.cellHeight
            onRetried: root.page.retry(job)
            onGivenUp: root.page.give_up(job)
        }
    }

    EmptyState {
        anchors.centerIn: queue
        width: queue.width
        visible: root.page.empty
        picture: "printer"
        text: Words.t("printers_queue_empty")
    }
}
