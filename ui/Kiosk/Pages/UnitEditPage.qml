pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One unit: what stands on it, what it is, the hint with which it goes on working, its sheet.
Item {
    id: root

    required property UnitEditModel page
    required property Screen kiosk
    readonly property PhotoTaker photo: root.page.photo as PhotoTaker
    readonly property bool taking: photo !== null && photo.state !== ""

    // A touch beside the field puts the touch keyboard away.
    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    EditLine {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: implicitHeight
        steps: root.page.steps
        onStepChosen: step => root.page.open_step(step)
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: line.bottom
        anchors.bottom: root.taking ? parent.bottom : foot.top
        anchors.margins: Theme.margin
        sourceComponent: ({ "label": labelStep, "about": aboutStep, "hint": hintStep, "sheet": sheetStep })[root.page.step]
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: !root.taking
        height: Theme.mainTarget

        QuietButton {
            objectName: "removeUnit"
            anchors.left: parent.left
            height: parent.height
            visible: !root.page.only
            label: Words.t("unit_remove")
            icon: "close"
            onActivated: root.page.ask_remove()
        }

        MainButton {
            objectName: "saveUnit"
            anchors.right: parent.right
            visible: root.page.canAct
            label: Words.t("staff_save")
            icon: "check"
            onActivated: root.page.save()
        }
    }

    Component {
        id: labelStep

        Item {
            TextEntry {
                objectName: "unitLabel"
                anchors.left: parent.left
                anchors.right: parent.right
                label: Words.t("unit_label_ask")
                placeholder: Words.t("unit_label_hint")
                maximumLength: 30
                onTextChanged: root.page.set_text(text)
                onAccepted: root.page.save()
                Component.onCompleted: text = root.page.text
            }
        }
    }

    Component {
        id: aboutStep

        Item {
            TextEntry {
                objectName: "unitAbout"
                anchors.left: parent.left
                anchors.right: parent.right
                label: Words.t("unit_about_ask")
                placeholder: Words.t("unit_about_hint")
                maximumLength: 120
                onTextChanged: root.page.set_text(text)
                onAccepted: root.page.save()
                Component.onCompleted: text = root.page.text
            }
        }
    }

    Component {
        id: hintStep

        UnitHint {
            page: root.page
            photo: root.photo
        }
    }

    Component {
        id: sheetStep

        Row {
            id: sheets

            spacing: Theme.margin

            Repeater {
                model: [
                    { "kind": "page", "picture": "machine-sheet", "label": "unit_sheet_page" },
                    { "kind": "paper", "picture": "receipt", "label": "unit_sheet_paper" }
                ]

                Tile {
                    required property var modelData

                    objectName: "sheet_" + modelData.kind
                    width: (sheets.width - sheets.spacing) / 2
                    height: Math.min(sheets.height, 340 * Theme.scale)
                    label: Words.t(modelData.label)
                    subText: Words.t(modelData.label + "_hint")
                    picture: modelData.picture
                    fontSize: Theme.title
                    onActivated: modelData.kind === "page" ? root.page.make_sheet() : root.page.print_sheet()
                }
            }
        }
    }

    Sheet {
        open: root.page.removing
        picture: root.page.picture
        title: root.page.title
        text: Words.t("unit_remove_text")
        primary: Words.t("unit_remove")
        primaryIcon: "close"
        secondary: Words.t("staff_cancel")
        secondaryIcon: "back"
        onPrimaryActivated: root.page.remove()
        onSecondaryActivated: root.page.cancel_remove()
    }

    Sheet {
        open: root.page.fileText !== ""
        kind: "done"
        picture: "machine-sheet"
        title: Words.t("machine_sheets_made")
        text: root.page.fileText
        primary: Words.t("notice_close")
        onPrimaryActivated: root.page.close_sheets()
    }
}
