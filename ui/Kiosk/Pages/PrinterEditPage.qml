pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One printer: its name, what it prints, its roll and family, whether it answers, and what else can be done with it.
Item {
    id: root

    required property PrinterEditModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real room: height - 2 * Theme.margin - save.height - Theme.margin
    readonly property real line: Math.max(Theme.target * 0.74, Math.min(Theme.target, (room - 5 * Theme.gap - name.height) / 5))

    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    Column {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        spacing: Theme.gap

        Row {
            width: parent.width
            spacing: Theme.margin

            TextEntry {
                id: name

                objectName: "printerName"
                width: (parent.width - parent.spacing) * 0.5
                placeholder: Words.t("printer_name")
                label: ""
                maximumLength: 40
                Accessible.name: Words.t("printer_name")
                onTextChanged: root.page.set_name(text)
                onAccepted: root.forceActiveFocus()
                Component.onCompleted: text = root.page.name
            }

            Column {
                width: (parent.width - parent.spacing) * 0.5
                anchors.verticalCenter: parent.verticalCenter

                Sentence {
                    width: parent.width
                    horizontalAlignment: Text.AlignLeft
                    text: root.page.uri
                    color: Theme.quiet
                    wrapMode: Text.WrapAnywhere
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }

                Sentence {
                    objectName: "printerState"
                    width: parent.width
                    visible: text !== ""
                    horizontalAlignment: Text.AlignLeft
                    text: root.page.stateText
                    color: root.page.mark === "done" ? Theme.leafText : root.page.mark === "look" ? Theme.terracottaText : Theme.skyText
                    font.weight: Font.DemiBold
                }
            }
        }

        ChoiceRow {
            width: parent.width
            line: root.line
            label: Words.t("printer_role")
            prefix: "role_"
            choices: [
                { "value": "receipts", "text": Words.t("printers_role_receipts") },
                { "value": "labels", "text": Words.t("printers_role_labels") },
                { "value": "kitchen", "text": Words.t("printers_role_kitchen") },
                { "value": "", "text": Words.t("printer_role_none") }
            ]
            current: root.page.role
            onChosen: value => root.page.choose_role(value)
        }

        ChoiceRow {
            width: parent.width
            line: root.line
            label: Words.t("printer_width")
            prefix: "columns_"
            choices: [{ "value": 48, "text": root.page.wide }, { "value": 32, "text": root.page.narrow }]
            current: root.page.columns
            onChosen: value => root.page.choose_columns(value)
        }

        ChoiceRow {
            width: parent.width
            line: root.line
            label: Words.t("printer_family")
            prefix: "family_"
            perLine: root.portrait ? 3 : 5
            choices: [
                { "value": "generic", "text": Words.t("printer_family_generic") },
                { "value": "epson", "text": Words.t("printer_family_epson") },
                { "value": "generic80", "text": Words.t("printer_family_generic80") },
                { "value": "generic58", "text": Words.t("printer_family_generic58") },
                { "value": "chinese58", "text": Words.t("printer_family_chinese58") }
            ]
            current: root.page.family
            onChosen: value => root.page.choose_family(value)
        }

        ChoiceRow {
            width: parent.width
            line: root.line
            label: Words.t("printer_answers")
            prefix: "asks_"
            choices: [{ "value": true, "text": Words.t("printer_asks") }, { "value": false, "text": Words.t("printer_never") }]
            current: root.page.asks
            onChosen: value => root.page.choose_asks(value)
        }

        Sentence {
            objectName: "printerAnswers"
            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 2.6)
            horizontalAlignment: Text.AlignLeft
            text: root.page.answers
            color: Theme.quiet
            fontSizeMode: Text.Fit
        }
    }

    Row {
        anchors.left: parent.left
        anchors.bottom: root.portrait ? save.top : parent.bottom
        anchors.margins: Theme.margin
        visible: !root.page.isNew
        spacing: Theme.gap

        QuietButton {
            objectName: "removePrinter"
            height: save.height
            stacked: true
            label: Words.t("printer_remove")
            icon: "close"
            onActivated: root.page.remove()
        }

        QuietButton {
            objectName: "printerHistory"
            height: save.height
            stacked: true
            label: Words.t("printer_history")
            icon: "clock"
            onActivated: root.page.open_history()
        }

        QuietButton {
            objectName: "openDrawer"
            visible: root.page.hasDrawer
            width: Theme.target * 2
            height: save.height
            stacked: true
            label: Words.t("printer_drawer")
            icon: "euro"
            onActivated: root.page.open_drawer()
        }
    }

    MainButton {
        id: save

        objectName: "savePrinter"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        label: Words.t("printers_save")
        icon: "check"
        onActivated: root.page.save()
    }
}
