pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Signs and names of who is in the house: nothing to touch, all to see.
Item {
    id: root

    required property PresentModel page
    required property Screen kiosk

    Pager {
        id: grid

        anchors.fill: parent
        anchors.margins: Theme.margin
        minCellWidth: 200 * Theme.scale
        minCellHeight: 190 * Theme.scale
        maxCellHeight: 280 * Theme.scale
        model: root.page.members
        delegate: MemberTile {
            required property int member
            required label
            required sign
            required colour

            objectName: "present_" + member
            width: grid.cellWidth
            height: grid.cellHeight
            tells: false
            passive: true
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: grid.width
        visible: root.page.empty
        picture: "members"
        text: Words.t("day_present_empty")
    }
}
