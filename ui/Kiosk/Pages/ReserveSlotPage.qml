pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// When, and for how long: three offers or every hour, the day as a ribbon, the sentence, one button. Above them, for whom
// it is where she is away, and what was just given back.
Item {
    id: root

    required property ReserveSlotModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property bool own: page.state === "own"
    readonly property bool empty: page.state === "broken" || page.state === "full"

    Loader {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        active: root.page.forSomeone
        sourceComponent: ForBand {
            text: root.page.forText
            sign: root.page.forSign
            colour: root.page.mineColour
        }
    }

    Loader {
        id: freed

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        active: root.page.freedText !== ""
        sourceComponent: FreedBand {
            text: root.page.freedText
            onShare: root.page.tell_group()
        }
    }

    Rectangle {
        id: hint

        objectName: "slotHint"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: freed.bottom
        anchors.margins: visible ? Theme.gap : 0
        visible: root.page.hintText !== "" && !root.empty
        height: visible ? Math.max(Theme.target * 0.7, told.implicitHeight + 2 * Theme.grid) : 0
        radius: Theme.radius * 0.6
        color: Theme.saffronSoft
        Accessible.role: Accessible.StaticText
        Accessible.name: root.page.hintText

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            name: "warning"
            size: Theme.large
        }

        Sentence {
            id: told

            anchors.left: sign.right
            anchors.right: parent.right
            anchors.margins: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignLeft
            text: root.page.hintText
            font.weight: Font.DemiBold
        }
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: freed.bottom
        anchors.bottom: parent.bottom
        active: root.empty
        sourceComponent: EmptyState {
            picture: root.page.state === "broken" ? "machine-broken" : "day"
            text: root.page.state === "broken" ? Words.t("reserve_is_broken") : Words.t("reserve_full")
            label: root.page.state === "broken" ? Words.t("reserve_other_machine") : Words.t("reserve_other_days")
            icon: root.page.state === "broken" ? "back" : "calendar"
            onActivated: root.page.state === "broken" ? root.kiosk.back() : root.page.choose_own()
        }
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: hint.bottom
        anchors.bottom: ribbon.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: root.own ? Theme.gap : Theme.margin
        anchors.bottomMargin: Theme.gap
        active: !root.empty
        sourceComponent: root.own ? choice : offers
    }

    Component {
        id: offers

        SlotOffers {
            page: root.page
            portrait: root.portrait
        }
    }

    Component {
        id: choice

        SlotChoice {
            page: root.page
            portrait: root.portrait
        }
    }

    Ribbon {
        id: ribbon

        objectName: "ribbon"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: bar.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        visible: !root.empty && !(root.page.forSomeone && root.own && !root.portrait)
        height: visible ? implicitHeight : 0
        name: Words.t("reserve_ribbon")
        cells: root.page.cells
        hours: root.page.marks
        mineColour: root.page.mineColour
    }

    SlotBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !root.empty
        page: root.page
        portrait: root.portrait
    }

    Loader {
        anchors.fill: parent
        z: 100
        active: root.page.asksSecond
        sourceComponent: Sheet {
            objectName: "secondBadge"
            open: true
            kind: "question"
            picture: "with-someone"
            title: root.page.secondTitle
            text: root.page.secondText
            next: root.page.secondNext
            primary: Words.t("reserve_not_now")
            primaryIcon: "close"
            onPrimaryActivated: root.page.close_second()

            SlotHeading {
                anchors.horizontalCenter: parent?.horizontalCenter
                height: Theme.target * 0.8
                picture: "two-badges"
                text: Words.t("reserve_second_badge")
            }
        }
    }
}
