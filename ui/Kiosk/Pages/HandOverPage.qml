pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Who takes it, her badge beside mine, and then: simply hers, or one of hers in return.
Item {
    id: root

    required property HandOverModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    ForBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.page.forSomeone
        text: root.page.forText
        sign: root.page.forSign
        colour: root.page.mineColour
    }

    SlotHeading {
        id: question

        anchors.left: parent.left
        anchors.top: band.bottom
        anchors.margins: Theme.margin
        visible: root.page.step !== "badge"
        height: visible ? Theme.target * 0.8 : 0
        picture: root.page.step === "what" ? "pass-on" : "members"
        text: root.page.step === "what" ? Words.t("hand_over_what") : Words.t("hand_over_who")
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.page.step === "who" && root.page.empty
        width: parent.width - 2 * Theme.margin
        picture: "members"
        text: Words.t("hand_over_nobody")
    }

    Pager {
        id: people

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        visible: root.page.step === "who"
        minCellWidth: 220 * Theme.scale
        minCellHeight: 240 * Theme.scale
        maxCellHeight: 420 * Theme.scale
        model: root.page.people
        delegate: HolderTile {
            required property int member
            required label
            required sign
            required colour

            objectName: "person_" + member
            width: people.cellWidth
            height: Math.min(people.cellHeight, 420 * Theme.scale)
            onActivated: root.page.choose(member)
        }
    }

    Column {
        anchors.centerIn: parent
        visible: root.page.step === "badge"
        width: parent.width - 4 * Theme.margin
        spacing: Theme.margin

        TwoBadges {
            anchors.horizontalCenter: parent.horizontalCenter
            width: parent.width
            height: 240 * Theme.scale
            sign: root.page.mineSign
            colour: root.page.mineColour
            other: root.page.otherSign
            otherColour: root.page.otherColour
        }

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.page.askText
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
    }

    Pager {
        id: swaps

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: give.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        visible: root.page.step === "what"
        minCellWidth: 420 * Theme.scale
        minCellHeight: 132 * Theme.scale
        model: root.page.swaps
        delegate: NextCard {
            required property int reservation
            required property string hours
            required property string day
            required picture
            required label

            objectName: "swap_" + reservation
            width: swaps.cellWidth
            height: Math.min(swaps.cellHeight, 160 * Theme.scale)
            large: hours
            small: day
            onActivated: root.page.swap(reservation)
        }
    }

    MainButton {
        id: give

        objectName: "give"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.page.step === "what"
        width: Math.min(parent.width - 2 * Theme.margin, Math.max(implicitWidth, 420 * Theme.scale))
        height: visible ? implicitHeight : 0
        label: root.page.giveText
        icon: "check"
        onActivated: root.page.give()
    }
}
