pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Signs and names of groups, with what their dates say today.
Item {
    id: root

    required property PartiesModel page
    required property Screen kiosk

    Pager {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: add.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        minCellWidth: 260 * Theme.scale
        minCellHeight: 190 * Theme.scale
        maxCellHeight: 300 * Theme.scale
        model: root.page.parties
        delegate: MemberTile {
            required property string party
            required label
            required sign
            required colour
            required mood
            required note

            objectName: "party_" + label
            width: grid.cellWidth
            height: grid.cellHeight
            onActivated: root.page.touch(party)
        }
    }

    EmptyState {
        anchors.centerIn: grid
        width: grid.width
        visible: root.page.empty
        picture: "group"
        text: Words.t("party_empty")
    }

    MainButton {
        id: add

        objectName: "addParty"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        width: Math.min(implicitWidth, parent.width * 0.6)
        label: Words.t("party_new")
        icon: "plus"
        onActivated: root.page.add()
    }
}
