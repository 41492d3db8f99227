pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Which machine or place: large tiles, as many as fit.
Item {
    id: root

    required property ReserveModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    EmptyState {
        anchors.centerIn: parent
        visible: root.page.empty
        width: parent.width - 2 * Theme.margin
        picture: "reserve"
        text: Words.t("reserve_empty")
    }

    Pager {
        id: machines

        objectName: "machines"
        anchors.fill: parent
        anchors.margins: Theme.margin
        visible: !root.page.empty
        spacing: Theme.gap * 1.4
        minCellWidth: 340 * Theme.scale
        minCellHeight: (root.portrait ? 250 : 236) * Theme.scale
        model: root.page.resources
        delegate: MachineTile {
            required property int resource
            required label
            required picture
            required availability
            required stateText

            objectName: "resource_" + resource
            width: machines.cellWidth
            height: machines.cellHeight
            onActivated: root.page.choose(resource)
        }
    }
}
