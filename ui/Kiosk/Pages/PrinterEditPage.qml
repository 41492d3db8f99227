pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Where a kind of paper comes out: pictures first, an address only where one is needed, and the paper's width.
Item {
    id: root

    required property PrinterEditModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property var kinds: page.role === "receipts" ? ["preview", "network", "file"] : ["same", "network", "file"]
    readonly property var pictures: ({ "preview": "🖥️", "same": "receipt", "network": "printer", "file": "disk" })

    // A touch beside the field puts the touch keyboard away.
    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    Row {
        id: choices

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: Math.min(230 * Theme.scale, parent.height * 0.36)
        spacing: Theme.gap

        Repeater {
            model: root.kinds

            Tile {
                required property string modelData

                objectName: "kind_" + modelData
                width: (choices.width - 2 * choices.spacing) / 3
                height: choices.height
                label: Words.t("printers_kind_" + modelData + "_tile")
                picture: root.pictures[modelData]
                chosen: root.page.kind === modelData
                fontSize: Theme.title
                onActivated: root.page.choose_kind(modelData)
            }
        }
    }

    Loader {
        id: address

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: choices.bottom
        anchors.margins: Theme.margin
        sourceComponent: root.page.kind === "network" ? network : root.page.kind === "file" ? path : help
    }

    Component {
        id: network

        TextEntry {
            objectName: "printerAddress"
            label: Words.t("printers_network_label")
            placeholder: Words.t("printers_network_hint")
            hints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText | Qt.ImhPreferLatin | Qt.ImhNoAutoUppercase
            onTextChanged: root.page.set_address(text)
            onAccepted: root.forceActiveFocus()
            Component.onCompleted: text = root.page.network
        }
    }

    Component {
        id: path

        TextEntry {
            objectName: "printerPath"
            label: Words.t("printers_file_label")
            placeholder: Words.t("printers_file_hint")
            hints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText | Qt.ImhPreferLatin | Qt.ImhNoAutoUppercase
            maximumLength: 200
            onTextChanged: root.page.set_address(text)
            onAccepted: root.forceActiveFocus()
            Component.onCompleted: text = root.page.path
        }
    }

    Component {
        id: help

        Sentence {
            horizontalAlignment: Text.AlignLeft
            text: Words.t(root.page.kind === "same" ? "printers_same_help" : "printers_preview_help")
            color: Theme.quiet
            font.pixelSize: Theme.title
        }
    }

    Row {
        id: widths

        anchors.left: parent.left
        anchors.top: address.bottom
        anchors.margins: Theme.margin
        visible: root.page.kind !== "same"
        spacing: Theme.gap

        Sentence {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width * 0.4)
            text: Words.t("printers_paper_width")
            font.weight: Font.DemiBold
        }

        Repeater {
            model: [{ "columns": 48, "mm": root.page.wide }, { "columns": 32, "mm": root.page.narrow }]

            ChoiceTile {
                required property var modelData

                objectName: "columns_" + modelData.columns
                text: modelData.mm
                chosen: root.page.columns === modelData.columns
                fontSize: Theme.title
                onActivated: root.page.choose_columns(modelData.columns)
            }
        }
    }

    MainButton {
        objectName: "savePrinter"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        label: Words.t("printers_save")
        icon: "check"
        onActivated: root.page.save()
    }
}
