pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Her stairs machine by machine, and the one way on: two badges.
Item {
    id: root

    required property QualificationModel page
    required property Screen kiosk

    Pager {
        id: cards

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: root.page.empty ? parent.bottom : teach.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        minCellWidth: 540 * Theme.scale
        minCellHeight: 240 * Theme.scale
        model: root.page.steps
        delegate: StepCard {
            required resource
            required label
            required picture
            required stairs
            required said
            required soon
            required shows
            required named

            objectName: "steps_" + resource
            width: cards.cellWidth
            height: Math.min(cards.cellHeight, 380 * Theme.scale)
            onSwitched: root.page.switch_named(resource)
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: cards.width
        visible: root.page.empty
        picture: "stairs"
        text: Words.t("skills_empty")
    }

    MainButton {
        id: teach

        objectName: "teach"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: !root.page.empty
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        label: Words.t("skills_two_badges")
        picture: "two-badges"
        onActivated: root.kiosk.open("Teach")
    }
}
