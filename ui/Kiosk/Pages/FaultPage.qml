pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What is wrong, by a picture; then whether it can still be used, by one of two.
Item {
    id: root

    required property FaultModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Pager {
        id: kinds

        anchors.fill: parent
        anchors.margins: Theme.margin
        visible: !root.page.asking
        minCellWidth: (root.width - 2 * Theme.margin - 2 * spacing - 4) / 3
        minCellHeight: (root.height - 2 * Theme.margin - 2 * spacing - 4) / 3
        model: root.page.kinds
        delegate: Item {
            id: cell

            required property string kind
            required property string label
            required property string picture

            width: kinds.cellWidth
            height: kinds.cellHeight + kinds.spacing

            Tile {
                objectName: "fault_" + cell.kind
                width: parent.width
                height: kinds.cellHeight
                label: cell.label
                picture: cell.picture
                onActivated: root.page.choose(cell.kind)
            }
        }
    }

    Item {
        anchors.fill: parent
        anchors.margins: Theme.margin
        visible: root.page.asking

        Pressable {
            id: chosen

            objectName: "faultAgain"
            anchors.horizontalCenter: parent.horizontalCenter
            name: Words.t("fault_title")
            width: 132 * Theme.scale
            height: width
            onActivated: root.page.choose_again()

            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: chosen.held ? Theme.line : Theme.well

                Picture {
                    anchors.centerIn: parent
                    name: root.page.chosen
                    size: parent.width * 0.7
                }
            }
        }

        Sentence {
            id: question

            anchors.top: chosen.bottom
            anchors.topMargin: Theme.gap
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Words.t("fault_question")
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Row {
            id: answers

            anchors.top: question.bottom
            anchors.bottom: parent.bottom
            anchors.topMargin: Theme.margin
            width: parent.width
            spacing: Theme.margin

            Tile {
                objectName: "faultYes"
                width: (answers.width - answers.spacing) / 2
                height: Math.min(answers.height, 420 * Theme.scale)
                label: Words.t("fault_yes")
                picture: "works-still"
                onActivated: root.page.say(true)
            }

            Tile {
                objectName: "faultNo"
                width: (answers.width - answers.spacing) / 2
                height: Math.min(answers.height, 420 * Theme.scale)
                label: Words.t("fault_no")
                picture: "works-not"
                onActivated: root.page.say(false)
            }
        }
    }
}
