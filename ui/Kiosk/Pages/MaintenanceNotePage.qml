pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What was done, with which parts and for how much; only the first is asked for.
Item {
    id: root

    required property MaintenanceNoteModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    Column {
        id: fields

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: root.portrait ? parent.width - 2 * Theme.margin : (parent.width - 3 * Theme.margin) * 0.56
        spacing: Theme.margin

        TextEntry {
            objectName: "noteTask"
            width: parent.width
            visible: root.page.asksTask
            label: Words.t(root.page.isRemark ? "maintenance_note_remark" : "maintenance_note_what")
            maximumLength: 60
            onTextChanged: root.page.set_task(text)
            onAccepted: root.forceActiveFocus()
            Component.onCompleted: text = root.page.task
        }

        TextEntry {
            objectName: "noteParts"
            width: parent.width
            visible: !root.page.isRemark
            label: Words.t("maintenance_note_parts")
            maximumLength: 120
            onTextChanged: root.page.set_parts(text)
            onAccepted: root.forceActiveFocus()
            Component.onCompleted: text = root.page.parts
        }

        QuietButton {
            objectName: "noteTakeBack"
            visible: root.page.canTakeBack
            label: Words.t("maintenance_take_back")
            icon: "backspace"
            onActivated: root.page.take_back()
        }
    }

    Column {
        id: money

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: root.portrait ? fields.bottom : parent.top
        anchors.topMargin: Theme.margin
        anchors.bottom: save.top
        anchors.bottomMargin: Theme.gap
        width: root.portrait ? parent.width - 2 * Theme.margin : (parent.width - 3 * Theme.margin) * 0.44
        visible: !root.page.isRemark
        spacing: Theme.gap

        Row {
            width: parent.width
            height: 60 * Theme.scale

            Sentence {
                width: parent.width * 0.55
                height: parent.height
                horizontalAlignment: Text.AlignLeft
                text: Words.t("maintenance_note_cost")
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
            }

            Sentence {
                objectName: "noteCost"
                width: parent.width * 0.45
                height: parent.height
                horizontalAlignment: Text.AlignRight
                text: root.page.cost
                color: root.page.hasCost ? Theme.ink : Theme.quiet
                font.pixelSize: Theme.large
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
            }
        }

        NumberPad {
            width: parent.width
            height: Math.max(4 * Theme.target + 3 * spacing, parent.height - 60 * Theme.scale - parent.spacing)
            doubleZero: true
            onKey: symbol => root.page.key(symbol)
        }
    }

    MainButton {
        id: save

        objectName: "noteSave"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: Math.max(implicitWidth, 320 * Theme.scale)
        enabled: root.page.canSave
        label: Words.t("maintenance_note_save")
        icon: "check"
        onActivated: root.page.save()
    }
}
