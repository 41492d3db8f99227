pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Every machine and place by itself; a touch and a yes note that it is broken or works again.
Item {
    id: root

    required property DayMachinesModel page
    required property Screen kiosk

    Pager {
        id: grid

        anchors.fill: parent
        anchors.margins: Theme.margin
        minCellWidth: 360 * Theme.scale
        minCellHeight: 132 * Theme.scale
        model: root.page.units
        delegate: StateTile {
            required property int unit
            required label
            required picture
            required availability
            required stateText

            objectName: "unit_" + unit
            width: grid.cellWidth
            height: grid.cellHeight
            onActivated: root.page.touch(unit)
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: grid.width
        visible: root.page.empty
        picture: "sewing-machine"
        text: Words.t("staff_machines_empty")
    }

    Sheet {
        open: root.page.asking
        picture: root.page.askedBroken ? root.page.askedPicture : "machine-broken"
        title: root.page.askedName
        text: Words.t(root.page.askedBroken ? "staff_unit_works_text" : "staff_unit_break_text")
        primary: Words.t(root.page.askedBroken ? "staff_unit_works" : "staff_unit_break")
        primaryIcon: root.page.askedBroken ? "check" : "bang"
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.confirm()
        onSecondaryActivated: root.page.cancel()
    }
}
