pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Lists on sticks on one side, a field to paste into on the other; then every line as it was read, and one button.
Item {
    id: root

    required property ImportListModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    // A touch beside the field puts the touch keyboard away.
    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    Grid {
        id: choice

        anchors.fill: parent
        anchors.margins: Theme.margin
        visible: !root.page.reading
        columns: root.portrait ? 1 : 2
        spacing: Theme.margin

        Item {
            id: sticks

            width: root.portrait ? choice.width : (choice.width - choice.spacing) / 2
            height: root.portrait ? (choice.height - choice.spacing) * 0.42 : choice.height

            Sentence {
                id: fromStick

                width: parent.width - again.width - Theme.gap
                height: Theme.target
                horizontalAlignment: Text.AlignLeft
                text: Words.t("import_from_stick")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
            }

            QuietButton {
                id: again

                objectName: "importLook"
                anchors.right: parent.right
                name: Words.t("import_look")
                icon: "refresh"
                onActivated: root.page.look()
            }

            Pager {
                id: list

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: fromStick.bottom
                anchors.bottom: parent.bottom
                anchors.topMargin: Theme.gap
                minCellWidth: sticks.width * 0.7
                minCellHeight: 96 * Theme.scale
                model: root.page.files
                delegate: QuietButton {
                    required property int file
                    required label
                    required property string place

                    objectName: "file_" + file
                    name: label + ", " + place
                    width: list.cellWidth
                    height: Math.min(list.cellHeight, 110 * Theme.scale)
                    picture: "import"
                    onActivated: root.page.choose(file)
                }
            }

            EmptyState {
                anchors.centerIn: list
                width: list.width
                visible: root.page.noFiles
                picture: "stick"
                text: Words.t("import_no_files")
            }
        }

        Item {
            width: sticks.width
            height: root.portrait ? (choice.height - choice.spacing) * 0.58 : choice.height

            Sentence {
                id: orPaste

                width: parent.width
                height: Theme.target
                horizontalAlignment: Text.AlignLeft
                text: Words.t("import_paste")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
            }

            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: orPaste.bottom
                anchors.bottom: read.top
                anchors.topMargin: Theme.gap
                anchors.bottomMargin: Theme.gap
                radius: Theme.radius
                color: Theme.card
                border.width: Theme.edge * (field.activeFocus ? 2 : 1)
                border.color: field.activeFocus ? Theme.indigo : Theme.line
                clip: true

                Sentence {
                    anchors.fill: field
                    visible: field.text === ""
                    horizontalAlignment: Text.AlignLeft
                    verticalAlignment: Text.AlignTop
                    text: Words.t("import_example")
                    color: Theme.quiet
                }

                TextEdit {
                    id: field

                    objectName: "importField"
                    anchors.fill: parent
                    anchors.margins: Theme.gap * 1.5
                    color: Theme.ink
                    selectionColor: Theme.saffron
                    selectedTextColor: Theme.ink
                    selectByMouse: true
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.body
                    inputMethodHints: Qt.ImhNoPredictiveText
                    Accessible.role: Accessible.EditableText
                    Accessible.name: Words.t("import_paste")
                }
            }

            MainButton {
                id: read

                objectName: "importRead"
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                width: Math.min(implicitWidth, parent.width)
                enabled: field.text.trim() !== ""
                label: Words.t("import_read")
                icon: "search"
                onActivated: root.page.paste(field.text)
            }
        }
    }

    Pager {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        visible: root.page.reading
        minCellWidth: 520 * Theme.scale
        minCellHeight: 92 * Theme.scale
        model: root.page.lines
        delegate: ImportLine {
            required property int place
            required number
            required label
            required sign
            required colour
            required note
            required mark

            width: lines.cellWidth
            height: Math.min(lines.cellHeight, 108 * Theme.scale)
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget
        visible: root.page.reading

        QuietButton {
            id: other

            objectName: "importOther"
            anchors.left: parent.left
            height: parent.height
            width: Math.min(implicitWidth, parent.width * 0.28)
            label: Words.t("import_other")
            icon: "refresh"
            onActivated: root.page.start_again()
        }

        Sentence {
            anchors.left: other.right
            anchors.right: add.visible ? add.left : parent.right
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: root.page.summary
            font.pixelSize: Theme.title
            fontSizeMode: Text.Fit
        }

        MainButton {
            id: add

            objectName: "importAdd"
            anchors.right: parent.right
            visible: root.page.actLabel !== ""
            width: Math.min(implicitWidth, parent.width * 0.44)
            label: root.page.actLabel
            icon: "plus"
            onActivated: root.page.add()
        }
    }
}
