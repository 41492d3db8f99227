pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One reservation on one side, what can be done with it on the other; where it may not hold, the ways out come first.
Item {
    id: root

    required property BookingModel page
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

    BookingCard {
        id: card

        anchors.left: parent.left
        anchors.top: band.bottom
        anchors.margins: Theme.margin
        width: root.portrait ? parent.width - 2 * Theme.margin : 400 * Theme.scale
        height: root.portrait ? 300 * Theme.scale : parent.height - band.height - 2 * Theme.margin
        page: root.page
        lying: root.portrait
    }

    Rectangle {
        id: doubt

        anchors.left: root.portrait ? parent.left : card.right
        anchors.right: parent.right
        anchors.top: root.portrait ? card.bottom : band.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: root.portrait ? Theme.gap : Theme.margin
        visible: root.page.question !== ""
        height: visible ? Theme.target * 1.35 : 0
        radius: Theme.radius
        color: Theme.terracottaSoft
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.page.question

        Picture {
            id: why

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            name: root.page.questionPicture
            size: parent.height * 0.78
        }

        Sentence {
            anchors.left: why.right
            anchors.right: parent.right
            anchors.margins: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            height: parent.height - Theme.gap
            horizontalAlignment: Text.AlignLeft
            text: root.page.question
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }
    }

    EmptyState {
        anchors.left: root.portrait ? parent.left : card.right
        anchors.right: parent.right
        anchors.top: root.portrait ? card.bottom : band.bottom
        anchors.bottom: parent.bottom
        visible: root.page.over
        picture: "day"
        text: root.page.when
        label: Words.t("my_day_reserve")
        icon: "chevron"
        onActivated: root.kiosk.open("Reserve")
    }

    Pager {
        id: acts

        objectName: "acts"
        anchors.left: root.portrait ? parent.left : card.right
        anchors.right: parent.right
        anchors.top: doubt.visible ? doubt.bottom : root.portrait ? card.bottom : band.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: doubt.visible || root.portrait ? Theme.gap : Theme.margin
        visible: !root.page.over
        minCellWidth: 236 * Theme.scale
        minCellHeight: (doubt.visible ? 220 : 178) * Theme.scale
        model: root.page.acts
        delegate: Tile {
            required property string act
            required label
            required picture

            objectName: "act_" + act
            width: acts.cellWidth
            height: acts.cellHeight
            fontSize: Theme.body
            fill: act === "cancel" ? Theme.well : Theme.card
            onActivated: root.page.act(act)
        }
    }

    Sheet {
        objectName: "bookingCancel"
        open: root.page.asked === "cancel"
        kind: "question"
        picture: root.page.picture
        title: Words.t("my_day_free_title")
        text: root.page.label
        next: root.page.dayText + " " + root.page.hours
        primary: Words.t("my_day_free_yes")
        secondary: Words.t("my_day_keep")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.give_back()
        onSecondaryActivated: root.page.keep()
    }

    Sheet {
        objectName: "bookingLonger"
        open: root.page.asked === "extend"
        kind: "question"
        picture: "longer"
        title: Words.t("booking_how_much")
        secondary: Words.t("reserve_not_now")
        secondaryIcon: "close"
        onSecondaryActivated: root.page.keep()

        Row {
            anchors.horizontalCenter: parent?.horizontalCenter
            spacing: Theme.gap

            Repeater {
                model: root.page.longer

                ChoiceTile {
                    required property int minutes
                    required text

                    objectName: "longer_" + minutes
                    width: 150 * Theme.scale
                    onActivated: root.page.go_on(minutes)
                }
            }
        }
    }
}
