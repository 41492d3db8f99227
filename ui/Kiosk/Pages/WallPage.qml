pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Today for whoever looks from three metres away: a ribbon for each machine, this minute as a line through all of them.
Item {
    id: root

    required property WallModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real heading: portrait ? 0 : 524 * Theme.scale
    readonly property real lineHeight: (portrait ? 150 : 93) * Theme.scale
    readonly property real room: height - lines.y - Theme.grid
    readonly property bool turning: page.count * lineHeight > room
    readonly property int perTurn: Math.max(1, Math.floor((turning ? room - Theme.large * 1.2 : room) / lineHeight))
    readonly property int turns: Math.max(1, Math.ceil(page.count / perTurn))
    property int turn: 0

    EmptyState {
        anchors.centerIn: parent
        visible: root.page.count === 0
        width: parent.width - 2 * Theme.margin
        picture: "hours"
        text: Words.t("wall_closed_day")
    }

    Row {
        id: acts

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.topMargin: Theme.gap
        visible: !root.page.rest && root.page.count > 0
        spacing: Theme.gap

        QuietButton {
            objectName: "wallPrint"
            width: (root.portrait ? root.width - 2 * Theme.margin - Theme.gap : root.heading - Theme.gap * 3) / 2
            label: Words.t("wall_print")
            icon: "printer"
            onActivated: root.page.print_plan()
        }

        QuietButton {
            objectName: "wallMessage"
            width: (root.portrait ? root.width - 2 * Theme.margin - Theme.gap : root.heading - Theme.gap * 3) / 2
            label: Words.t("wall_message")
            picture: "message"
            onActivated: root.page.message()
        }
    }

    Item {
        id: axis

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin + root.heading
        anchors.rightMargin: Theme.margin
        y: root.page.rest ? Theme.grid : root.portrait ? acts.y + acts.height + Theme.grid : acts.y + acts.height - height
        height: Theme.large * 1.25

        Repeater {
            model: root.page.marks

            Sentence {
                required property var modelData

                anchors.left: axis.left
                anchors.leftMargin: modelData.at * axis.width
                height: axis.height
                text: modelData.text
                color: Theme.quiet
                font.pixelSize: Theme.large
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
        }
    }

    Item {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: axis.bottom
        anchors.bottom: place.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin

        Repeater {
            model: root.page.rows

            WallLine {
                required property int index
                required label
                required picture
                required availability
                required stateText
                required spoken
                required stretches

                objectName: "wallLine"
                y: index % root.perTurn * (lines.height / Math.min(root.perTurn, root.page.count))
                visible: Math.floor(index / root.perTurn) === root.turn
                width: lines.width
                height: lines.height / Math.min(root.perTurn, root.page.count)
                upright: root.portrait
                heading: root.heading
                now: root.page.now
            }
        }
    }

    Sentence {
        id: place

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.turning
        height: visible ? Theme.large * 1.2 : Theme.grid
        horizontalAlignment: Text.AlignHCenter
        text: root.turn + 1 + " / " + root.turns
        color: Theme.quiet
        font.pixelSize: Theme.large
    }

    Timer {
        interval: Theme.wallTurn
        running: root.turns > 1
        repeat: true
        onTriggered: root.turn = (root.turn + 1) % root.turns
    }

    onTurnsChanged: turn = 0

    Pressable {
        objectName: "wallWake"
        anchors.fill: parent
        visible: root.page.rest
        name: Words.t("wall_wake")
        onActivated: root.page.wake()
    }
}
