pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What is due, the most urgent first, done with one touch; or every machine, to see what was done to it.
Item {
    id: root

    required property MaintenanceModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Pager {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        visible: root.page.mode === "due"
        minCellWidth: 540 * Theme.scale
        minCellHeight: 104 * Theme.scale
        model: root.page.due
        delegate: DueLine {
            required property string key
            required property int plan
            required property int unit
            required label
            required picture
            required machine
            required machinePicture
            required stateText
            required mark

            prefix: key
            width: list.cellWidth
            height: Math.min(list.cellHeight, 120 * Theme.scale)
            onDone: root.page.done(plan, unit)
            onOpened: root.page.open_unit(unit)
        }
    }

    Pager {
        id: units

        anchors.fill: list
        visible: root.page.mode === "units"
        minCellWidth: 230 * Theme.scale
        minCellHeight: 190 * Theme.scale
        model: root.page.units
        delegate: Tile {
            required property int unit
            required label
            required picture
            required property string text
            required property string mark

            objectName: "care_" + unit
            width: units.cellWidth
            height: units.cellHeight
            subText: text
            fill: mark === "late" ? Theme.terracottaSoft : mark === "soon" ? Theme.skySoft : Theme.card
            onActivated: root.page.open_unit(unit)
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: list.width
        visible: root.page.empty && root.page.mode === "due"
        picture: "maintenance"
        text: Words.t("maintenance_empty")
    }

    Row {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget
        spacing: Theme.gap

        QuietButton {
            objectName: "switchCare"
            visible: !root.page.hasNoted
            width: Math.max(implicitWidth, 280 * Theme.scale)
            height: parent.height
            label: Words.t(root.page.mode === "due" ? "maintenance_all" : "maintenance_due_list")
            picture: root.page.mode === "due" ? "sewing-machine" : "maintenance"
            onActivated: root.page.switch_mode()
        }

        QuietButton {
            objectName: "openPlans"
            visible: !root.page.hasNoted && root.page.ofOne
            width: Math.max(implicitWidth, 260 * Theme.scale)
            height: parent.height
            label: Words.t("maintenance_plans")
            picture: "exception"
            onActivated: root.page.open_plans()
        }

        Rectangle {
            width: parent.width - cost.width - back.width - 2 * parent.spacing
            height: parent.height
            visible: root.page.hasNoted
            radius: Theme.radius
            color: Theme.leafSoft

            StateMark {
                id: check

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                availability: "free"
                size: 48 * Theme.scale
            }

            Sentence {
                anchors.left: check.right
                anchors.right: parent.right
                anchors.margins: Theme.gap
                height: parent.height
                horizontalAlignment: Text.AlignLeft
                text: root.page.notedText
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
            }
        }

        QuietButton {
            id: cost

            objectName: "addCost"
            visible: root.page.hasNoted
            width: Math.min(implicitWidth, parent.width * 0.27)
            height: parent.height
            label: Words.t("maintenance_cost")
            icon: "euro"
            onActivated: root.page.add_cost()
        }

        QuietButton {
            id: back

            objectName: "takeBack"
            visible: root.page.hasNoted
            width: Math.min(implicitWidth, parent.width * 0.27)
            height: parent.height
            label: Words.t("maintenance_take_back")
            icon: "backspace"
            onActivated: root.page.take_back()
        }
    }
}
