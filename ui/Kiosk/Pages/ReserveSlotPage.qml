pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// When, and for how long: three offers or every hour, the day as a ribbon, the sentence, one button.
Item {
    id: root

    required property ReserveSlotModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property bool own: page.state === "own"
    readonly property bool empty: page.state === "broken" || page.state === "full"

    EmptyState {
        anchors.fill: parent
        visible: root.empty
        picture: root.page.state === "broken" ? "machine-broken" : "day"
        text: root.page.state === "broken" ? Words.t("reserve_is_broken") : Words.t("reserve_full")
        label: root.page.state === "broken" ? Words.t("reserve_other_machine") : Words.t("reserve_other_days")
        icon: root.page.state === "broken" ? "back" : "calendar"
        onActivated: root.page.state === "broken" ? root.kiosk.back() : root.page.choose_own()
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
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
        visible: !root.empty
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
}
