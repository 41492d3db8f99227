pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One machine or place: what it is on one side, its units on the other, and below the ways to all that belongs to it.
Item {
    id: root

    required property MachineModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Rectangle {
        id: card

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: root.portrait ? parent.width - 2 * Theme.margin : 356 * Theme.scale
        height: root.portrait ? 300 * Theme.scale : foot.y - Theme.margin - Theme.gap
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.edge
        border.color: Theme.line

        Picture {
            id: picture

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Theme.gap * 1.4
            name: root.page.picture
            size: root.portrait ? parent.height - 2.8 * Theme.gap
                : Math.max(48 * Theme.scale, Math.min(parent.width - 2.8 * Theme.gap, parent.height - facts.implicitHeight - edit.height - 4 * Theme.gap))
            anchors.leftMargin: root.portrait ? Theme.gap * 1.4 : (parent.width - size) / 2
        }

        Column {
            id: facts

            anchors.left: root.portrait ? picture.right : parent.left
            anchors.right: parent.right
            anchors.margins: Theme.gap * 1.4
            y: root.portrait ? Theme.gap * 1.4 : edit.y - implicitHeight - Theme.gap
            spacing: Theme.grid / 2

            Repeater {
                model: [...root.page.facts, root.page.bookedText]

                Sentence {
                    required property string modelData
                    required property int index

                    width: facts.width
                    height: Math.min(implicitHeight, Theme.body * 1.4)
                    horizontalAlignment: root.portrait ? Text.AlignLeft : Text.AlignHCenter
                    text: modelData
                    color: index === 0 ? Theme.ink : Theme.quiet
                    font.weight: index === 0 ? Font.DemiBold : Font.Normal
                    fontSizeMode: Text.Fit
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
        }

        QuietButton {
            id: edit

            objectName: "editMachine"
            anchors.left: root.portrait ? picture.right : parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.gap * 1.4
            label: Words.t("machine_edit")
            icon: "pencil"
            fontSize: Theme.title
            fill: Theme.well
            onActivated: root.page.edit()
        }
    }

    Pager {
        id: units

        anchors.left: root.portrait ? parent.left : card.right
        anchors.right: parent.right
        anchors.top: root.portrait ? card.bottom : parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        minCellWidth: width * 0.6
        minCellHeight: 112 * Theme.scale
        model: root.page.units
        delegate: UnitLine {
            required property int unit
            required label
            required availability
            required stateText
            required hint
            required hintPicture
            required property string about
            required broken

            objectName: "unit_" + unit
            width: units.cellWidth
            height: Math.floor(Math.min(units.cellHeight, 132 * Theme.scale))
            details: about
            onOpened: root.page.open_unit(unit)
            onSwitched: root.page.flip(unit)
        }
    }

    MachineWays {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        page: root.page
    }

    Sheet {
        open: root.page.retiring
        picture: root.page.picture
        title: root.page.name
        text: Words.t("machine_retire_text")
        next: root.page.bookedText
        primary: Words.t("machine_retire")
        primaryIcon: "box"
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.retire()
        onSecondaryActivated: root.page.cancel_retire()
    }

    Sheet {
        open: root.page.fileText !== ""
        kind: "done"
        picture: "machine-sheet"
        title: Words.t("machine_sheets_made")
        text: root.page.fileText
        primary: Words.t("notice_close")
        secondary: Words.t("machine_sheets_print")
        secondaryIcon: "printer"
        onPrimaryActivated: root.page.close_sheets()
        onSecondaryActivated: root.page.print_sheets()
    }
}
