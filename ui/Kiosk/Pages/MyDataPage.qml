pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Everything that is known of her, one card for each kind; below, what is never here, the paper, and the way to be erased.
Item {
    id: root

    required property MyDataModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Pager {
        id: cards

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: never.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        minCellWidth: 440 * Theme.scale
        minCellHeight: 214 * Theme.scale
        model: root.page.parts
        delegate: Card {
            id: card

            required property string part
            required property string heading
            required property string text
            required picture

            objectName: "data_" + part
            width: cards.cellWidth
            height: cards.cellHeight
            title: heading
            fill: part === "me" ? root.page.colour : Theme.card

            Sentence {
                anchors.fill: parent
                horizontalAlignment: Text.AlignLeft
                verticalAlignment: Text.AlignTop
                text: card.text
                color: Theme.ink
                fontSizeMode: Text.Fit
                elide: Text.ElideRight
            }
        }
    }

    Row {
        id: never

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        height: 48 * Theme.scale
        spacing: Theme.gap

        Picture {
            anchors.verticalCenter: parent.verticalCenter
            name: "not-filmed"
            size: parent.height
        }

        Sentence {
            width: parent.width - parent.height - parent.spacing
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: Words.t("my_data_never")
            color: Theme.quiet
            fontSizeMode: Text.Fit
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget

        QuietButton {
            objectName: "dataErase"
            anchors.left: parent.left
            width: Math.min(implicitWidth + Theme.margin, parent.width * 0.4)
            height: parent.height
            label: Words.t("my_data_erase")
            picture: "erase"
            onActivated: root.page.erase()
        }

        MainButton {
            objectName: "dataPrint"
            anchors.right: parent.right
            width: Math.min(Math.max(implicitWidth, 300 * Theme.scale), parent.width * 0.5)
            label: Words.t("my_data_print")
            icon: "printer"
            onActivated: root.page.print_it()
        }
    }
}
