pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What is planned for such machines: the list, and one task in the hand.
Item {
    id: root

    required property MaintenanceEditModel page
    required property Screen kiosk

    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    Pager {
        id: plans

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        visible: !root.page.editing
        minCellWidth: 520 * Theme.scale
        minCellHeight: 120 * Theme.scale
        model: root.page.plans
        delegate: EntryLine {
            required property int plan
            required label
            required picture
            required property string text

            objectName: "plan_" + plan
            width: plans.cellWidth
            height: Math.min(plans.cellHeight, 132 * Theme.scale)
            date: text
            onActivated: root.page.edit(plan)
        }
    }

    EmptyState {
        anchors.centerIn: plans
        width: plans.width
        visible: root.page.empty && !root.page.editing
        picture: "maintenance"
        text: Words.t("maintenance_plan_empty")
    }

    Loader {
        anchors.fill: plans
        active: root.page.editing
        sourceComponent: PlanForm {
            page: root.page
        }
    }

    Row {
        id: foot

        readonly property real half: (root.width - 2 * Theme.margin - main.width - 2 * spacing) / 2

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget
        layoutDirection: Qt.RightToLeft
        spacing: Theme.gap

        MainButton {
            id: main

            objectName: root.page.editing ? "savePlan" : "addPlan"
            width: Math.max(implicitWidth, 300 * Theme.scale)
            label: Words.t(root.page.editing ? "maintenance_save" : "maintenance_new_plan")
            icon: root.page.editing ? "check" : "plus"
            onActivated: root.page.editing ? root.page.save() : root.page.edit(0)
        }

        QuietButton {
            objectName: "usualPlans"
            visible: root.page.empty && root.page.hasUsual && !root.page.editing
            height: parent.height
            label: Words.t("maintenance_usual")
            picture: "maintenance"
            onActivated: root.page.add_usual()
        }

        QuietButton {
            objectName: "dropPlan"
            visible: root.page.editing && !root.page.isNew
            width: Math.min(implicitWidth, foot.half)
            height: parent.height
            label: Words.t("maintenance_drop")
            icon: "close"
            onActivated: root.page.drop()
        }

        QuietButton {
            objectName: "leavePlan"
            visible: root.page.editing
            width: Math.min(implicitWidth, foot.half)
            height: parent.height
            label: Words.t("maintenance_plans")
            icon: "back"
            onActivated: root.page.close_draft()
        }
    }
}
