pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Every try of one printer: what it was, what became of it, and the technical word for it.
Item {
    id: root

    required property PrinterHistoryModel page
    required property Screen kiosk

    Pager {
        id: tries

        anchors.fill: parent
        anchors.margins: Theme.margin
        minCellWidth: width * 0.6
        minCellHeight: 96 * Theme.scale
        model: root.page.tries
        delegate: Rectangle {
            id: row

            required property string picture
            required property string text
            required property string stateText
            required property string detail
            required property string mark

            width: tries.cellWidth
            height: tries.cellHeight
            radius: Theme.radius * 0.8
            color: Theme.card
            border.width: Theme.edge
            border.color: mark === "look" ? Theme.terracotta : Theme.line
            Accessible.role: Accessible.StaticText
            Accessible.name: text + ", " + stateText

            Picture {
                id: drawing

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                name: row.picture
                size: Math.min(60 * Theme.scale, row.height - 2 * Theme.grid)
            }

            Icon {
                id: shape

                anchors.left: drawing.right
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                name: row.mark === "done" ? "check" : "warning"
                size: Theme.title
                weight: 2.8
                color: row.mark === "done" ? Theme.leafText : Theme.terracottaText
            }

            Sentence {
                id: what

                anchors.left: shape.right
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                width: row.width * 0.36
                height: row.height - Theme.grid
                horizontalAlignment: Text.AlignLeft
                text: row.text
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
            }

            Sentence {
                anchors.left: what.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                height: row.height - Theme.grid
                horizontalAlignment: Text.AlignLeft
                text: row.detail === "" ? row.stateText : row.stateText + " · " + row.detail
                color: Theme.quiet
                fontSizeMode: Text.Fit
                elide: Text.ElideRight
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width * 0.8
        visible: root.page.empty
        picture: "printer"
        text: Words.t("printer_history_empty")
    }
}
