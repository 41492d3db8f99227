pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The group's sign beside the number of those who came; afterwards what the group has reserved.
Item {
    id: root

    required property GroupArrivalModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real half: portrait ? width - 2 * Theme.margin : (width - 3 * Theme.margin) / 2

    Item {
        id: side

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: root.half
        height: root.portrait ? parent.height * 0.34 : parent.height - 2 * Theme.margin - (root.page.here ? act.height + Theme.gap : 0)

        Column {
            anchors.centerIn: parent
            width: parent.width
            spacing: Theme.gap * 1.4

            SignDisc {
                anchors.horizontalCenter: parent.horizontalCenter
                sign: root.page.sign
                colour: root.page.colour
                size: Math.min(side.height * 0.5, 260 * Theme.scale)
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.page.noted ? root.page.said : Words.t("group_how_many")
                font.pixelSize: Theme.large
                font.weight: Font.Bold
                lineHeight: 0.95
            }

            Sentence {
                width: parent.width
                visible: !root.page.noted && root.page.said !== ""
                horizontalAlignment: Text.AlignHCenter
                text: root.page.said
                color: Theme.quiet
                font.pixelSize: Theme.title
            }
        }
    }

    Item {
        anchors.right: parent.right
        anchors.bottom: act.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: root.half
        height: root.portrait ? parent.height * 0.5 : parent.height - act.height - 2 * Theme.margin - Theme.gap
        visible: !root.page.noted

        Rectangle {
            id: number

            LayoutMirroring.enabled: false
            anchors.horizontalCenter: parent.horizontalCenter
            width: pad.width
            height: 96 * Theme.scale
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.edge * 2
            border.color: root.page.canNote ? Theme.indigo : Theme.line
            Accessible.role: Accessible.StaticText
            Accessible.name: root.page.number

            Sentence {
                anchors.centerIn: parent
                text: root.page.number === "" ? "…" : root.page.number
                color: root.page.number === "" ? Theme.quiet : Theme.ink
                font.pixelSize: Theme.huge
                font.weight: Font.Bold
            }
        }

        NumberPad {
            id: pad

            anchors.top: number.bottom
            anchors.bottom: parent.bottom
            anchors.topMargin: Theme.gap
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, 520 * Theme.scale)
            onKey: symbol => root.page.press(symbol)
        }
    }

    Pager {
        id: list

        anchors.right: parent.right
        anchors.bottom: act.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: root.half
        height: root.portrait ? parent.height * 0.5 : parent.height - act.height - 2 * Theme.margin - Theme.gap
        visible: root.page.noted && !root.page.empty
        minCellWidth: root.half * 0.7
        minCellHeight: 108 * Theme.scale
        model: root.page.bookings
        delegate: BookedCard {
            required label
            required picture
            required when

            width: list.cellWidth
            height: Math.min(list.cellHeight, 124 * Theme.scale)
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: list.width
        visible: root.page.noted && root.page.empty
        picture: "reserve"
        text: Words.t("group_no_bookings")
    }

    QuietButton {
        objectName: "groupLeave"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        width: Math.min(implicitWidth, parent.width - act.width - 3 * Theme.margin)
        height: act.height
        visible: root.page.here
        label: Words.t("group_leave")
        picture: "leave"
        onActivated: root.page.leave()
    }

    MainButton {
        id: act

        objectName: "groupAct"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        width: Math.min(root.half, Math.max(implicitWidth, 300 * Theme.scale))
        enabled: root.page.noted || root.page.canNote
        label: Words.t(root.page.noted ? "group_done" : "group_note")
        icon: "check"
        onActivated: root.page.noted ? root.kiosk.home() : root.page.note()
    }
}
