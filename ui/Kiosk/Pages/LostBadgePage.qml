pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Who vouches, as two badges; then she touches her sign; then one question.
Item {
    id: root

    required property LostBadgeModel page
    required property Screen kiosk
    readonly property bool vouching: page.step === "badges"

    Sentence {
        id: question

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: Math.min(implicitHeight, root.height * 0.2)
        horizontalAlignment: Text.AlignHCenter
        text: root.vouching ? root.page.question : Words.t("lost_ask_who")
        font.pixelSize: Theme.large
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        lineHeight: 0.95
    }

    TwoBadges {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: hint.top
        anchors.margins: Theme.margin
        visible: root.vouching
        sign: root.page.sign
        colour: root.page.colour
        other: root.page.other
        otherColour: root.page.otherColour
    }

    Sentence {
        id: hint

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.vouching
        horizontalAlignment: Text.AlignHCenter
        text: root.page.help
        color: Theme.quiet
        font.pixelSize: Theme.title
    }

    FindPeople {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: !root.vouching
        finder: root.page.finder as Finder
        byName: root.page.seesNames

        Pager {
            id: grid

            anchors.fill: parent
            minCellWidth: 160 * Theme.scale
            minCellHeight: 150 * Theme.scale
            maxCellHeight: 220 * Theme.scale
            model: root.page.members
            delegate: MemberTile {
                required property int member
                required label
                required sign
                required colour

                objectName: "who_" + member
                name: label === "" ? sign : label
                width: grid.cellWidth
                height: grid.cellHeight
                tells: false
                onActivated: root.page.touch(member)
            }
        }
    }

    Sheet {
        open: root.page.step === "sure"
        picture: "badge-lost"
        title: root.page.question
        text: Words.t("lost_sure")
        primary: Words.t("lost_new")
        primaryIcon: "printer"
        secondary: Words.t(root.page.mayDay ? "lost_day" : "staff_cancel")
        secondaryIcon: root.page.mayDay ? "clock" : "close"
        onPrimaryActivated: root.page.replace()
        onSecondaryActivated: root.page.mayDay ? root.page.for_today() : root.page.cancel()

        SignDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            sign: root.page.herSign
            colour: root.page.herColour
            size: 130 * Theme.scale
        }

        QuietButton {
            objectName: "lostCancel"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.page.mayDay
            label: Words.t("staff_cancel")
            icon: "close"
            onActivated: root.page.cancel()
        }
    }
}
