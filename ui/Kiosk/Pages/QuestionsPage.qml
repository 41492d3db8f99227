pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What changed on one side, the reservations it concerns on the other, and three answers for all that are ticked.
Item {
    id: root

    required property QuestionsModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real side: portrait ? width - 2 * Theme.margin : 372 * Theme.scale

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        visible: root.page.empty
        picture: "done"
        text: Words.t("questions_empty")
    }

    Pager {
        id: groups

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: root.side
        height: root.portrait ? parent.height * 0.26 : foot.y - 2 * Theme.margin
        visible: !root.page.empty
        minCellWidth: width * 0.6
        minCellHeight: 104 * Theme.scale
        model: root.page.groups
        delegate: CauseTile {
            required property string key
            required label
            required picture
            required causeText
            required causePicture
            required count
            required chosen

            objectName: "group_" + key
            width: groups.cellWidth
            height: Math.min(groups.cellHeight, 128 * Theme.scale)
            onActivated: root.page.open_group(key)
        }
    }

    Pager {
        id: lines

        anchors.left: root.portrait ? parent.left : groups.right
        anchors.right: parent.right
        anchors.top: root.portrait ? groups.bottom : parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        visible: !root.page.empty
        minCellWidth: width * 0.6
        minCellHeight: 92 * Theme.scale
        model: root.page.concerned
        delegate: ConcernedLine {
            required property int reservation
            required sign
            required colour
            required who
            required day
            required hours
            required place
            required canMove
            required chosen

            objectName: "concerned_" + reservation
            width: lines.cellWidth
            height: Math.min(lines.cellHeight, 108 * Theme.scale)
            onActivated: root.page.toggle(reservation)
        }
    }

    Item {
        id: foot

        readonly property real cell: (width - 3 * Theme.gap) / 4

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: !root.page.empty
        height: 158 * Theme.scale

        Row {
            height: parent.height
            spacing: Theme.gap

            Repeater {
                model: ["move", "free", "keep"]

                Tile {
                    required property string modelData
                    readonly property bool usable: modelData === "move" ? root.page.movable > 0 : root.page.asked > 0

                    objectName: "answer_" + modelData
                    width: foot.cell
                    height: foot.height
                    enabled: usable
                    opacity: usable ? 1 : 0.45
                    label: Words.t("questions_" + modelData)
                    subText: modelData === "move" ? root.page.movableText : root.page.askedText
                    picture: "ask-" + modelData
                    onActivated: root.page.answer(modelData)
                }
            }

            QuietButton {
                objectName: "shareQuestions"
                width: foot.cell
                height: foot.height
                enabled: root.page.asked > 0
                opacity: enabled ? 1 : 0.45
                stacked: true
                label: Words.t("questions_tell")
                picture: "message"
                onActivated: root.page.share()
            }
        }
    }
}
