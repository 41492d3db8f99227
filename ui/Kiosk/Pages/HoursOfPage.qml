pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Whose hours are looked at: every machine and place, with whether its hours are its own.
Item {
    id: root

    required property HoursOfModel page
    required property Screen kiosk

    Pager {
        id: grid

        anchors.fill: parent
        anchors.margins: Theme.margin
        minCellWidth: 230 * Theme.scale
        minCellHeight: 190 * Theme.scale
        model: root.page.resources
        delegate: Tile {
            required property int resource
            required label
            required picture
            required property string text
            required property bool own

            objectName: "hoursOf_" + resource
            width: grid.cellWidth
            height: grid.cellHeight
            subText: text
            fill: own ? Theme.saffronSoft : Theme.card
            onActivated: root.page.choose(resource)
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: grid.width
        visible: root.page.empty
        picture: "sewing-machine"
        text: Words.t("opening_of_empty")
    }
}
