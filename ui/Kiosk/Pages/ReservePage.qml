pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// For whom, where she is in a group; then which machine or place: large tiles, as many as fit.
Item {
    id: root

    required property ReserveModel page
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
        label: Words.t("reserve_hers")
        onActed: root.page.see_hers()
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.page.empty && !root.page.asksHolder
        width: parent.width - 2 * Theme.margin
        picture: "reserve"
        text: Words.t("reserve_empty")
    }

    Pager {
        id: machines

        objectName: "machines"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: !root.page.empty && !root.page.asksHolder
        spacing: Theme.gap * 1.4
        minCellWidth: 340 * Theme.scale
        minCellHeight: (root.portrait ? 250 : 236) * Theme.scale
        maxCellHeight: 360 * Theme.scale
        model: root.page.resources
        delegate: MachineTile {
            required property int resource
            required label
            required picture
            required availability
            required stateText
            required hint

            objectName: "resource_" + resource
            width: machines.cellWidth
            height: machines.cellHeight
            onActivated: root.page.choose(resource)
        }
    }

    SlotHeading {
        id: question

        anchors.left: parent.left
        anchors.top: band.bottom
        anchors.margins: Theme.margin
        visible: root.page.asksHolder
        height: visible ? Theme.target * 0.8 : 0
        picture: "members"
        text: Words.t("reserve_for_whom")
    }

    Pager {
        id: holders

        objectName: "holders"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        visible: root.page.asksHolder
        minCellWidth: 320 * Theme.scale
        minCellHeight: Math.min(420 * Theme.scale, height)
        model: root.page.holders
        delegate: HolderTile {
            required property int place
            required label
            required sign
            required colour

            objectName: "holder_" + place
            width: holders.cellWidth
            height: Math.min(holders.cellHeight, 420 * Theme.scale)
            onActivated: root.page.choose_holder(place)
        }
    }
}
