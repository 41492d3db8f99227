pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Her reservations, each with a way to give it back, and what she made today.
Item {
    id: root

    required property MyDayModel page
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

    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.margin * 0.8
        anchors.bottomMargin: Theme.margin * 0.8
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.margin
        rowSpacing: Theme.margin

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 8
            Layout.preferredHeight: 7
            implicitHeight: 0
            title: root.page.forSomeone ? Words.t("reserve_hers") : Words.t("my_day_reserved")
            picture: "reserve"

            Pager {
                id: booked

                anchors.fill: parent
                visible: root.page.bookedCount > 0
                minCellWidth: 420 * Theme.scale
                minCellHeight: 132 * Theme.scale
                model: root.page.booked
                delegate: Item {
                    id: cell

                    required property int reservation
                    required property string picture
                    required property string label
                    required property string hours
                    required property string when
                    required property bool soon
                    required property bool doubtful
                    required property string sign
                    required property string colour

                    width: booked.cellWidth
                    height: booked.cellHeight + booked.spacing

                    BookedRow {
                        width: parent.width
                        height: booked.cellHeight
                        picture: cell.picture
                        label: cell.label
                        hours: cell.hours
                        when: cell.when
                        fill: cell.sign !== "" ? cell.colour : cell.soon ? root.page.mineColour : Theme.paper
                        doubtful: cell.doubtful
                        sign: cell.sign
                        onOpened: root.page.open(cell.reservation)
                        onGiveBack: root.page.ask(cell.reservation)
                    }
                }
            }

            EmptyState {
                anchors.fill: parent
                visible: root.page.bookedCount === 0
                picture: "reserve"
                text: Words.t("my_day_none")
                label: Words.t("my_day_reserve")
                icon: "chevron"
                onActivated: root.kiosk.open("Reserve")
            }
        }

        Card {
            visible: !root.page.forSomeone
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            Layout.preferredHeight: 5
            implicitHeight: 0
            title: Words.t("my_day_made")
            picture: "made"

            Pager {
                id: made

                anchors.fill: parent
                visible: root.page.madeCount > 0
                minCellWidth: 400 * Theme.scale
                minCellHeight: 100 * Theme.scale
                model: root.page.made
                delegate: BatchRow {
                    width: made.cellWidth
                    height: made.cellHeight
                }
            }

            EmptyState {
                anchors.fill: parent
                visible: root.page.madeCount === 0
                picture: "made"
                text: Words.t("my_day_made_none")
                label: Words.t("my_day_note")
                icon: "chevron"
                onActivated: root.kiosk.open("Made")
            }
        }
    }

    Sheet {
        objectName: "myDayAsk"
        open: root.page.asking
        kind: "question"
        picture: root.page.askedPicture
        title: Words.t("my_day_free_title")
        text: root.page.askedLabel
        next: root.page.askedWhen
        primary: Words.t("my_day_free_yes")
        secondary: Words.t("my_day_keep")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.give_back()
        onSecondaryActivated: root.page.keep()
    }
}
