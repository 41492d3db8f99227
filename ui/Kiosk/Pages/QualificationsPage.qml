pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Machines or people; then who stands where.
Item {
    id: root

    required property QualificationsModel page
    required property Screen kiosk

    FindPeople {
        id: people

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: tabs.visible ? tabs.top : parent.bottom
        anchors.margins: Theme.margin
        anchors.bottomMargin: tabs.visible ? Theme.gap : Theme.margin
        finder: root.page.finder as Finder

        Pager {
            id: tiles

            anchors.fill: parent
            minCellWidth: 230 * Theme.scale
            minCellHeight: 200 * Theme.scale
            maxCellHeight: 300 * Theme.scale
            model: root.page.rows
            delegate: MatrixTile {
                required property int key
                required label
                required picture
                required sign
                required colour
                required note
                required stairs
                required soon

                objectName: "matrix_" + key
                width: tiles.cellWidth
                height: Math.min(tiles.cellHeight, 300 * Theme.scale)
                onActivated: root.page.touch(key)
            }
        }

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: root.page.empty
            picture: people.finder.looking ? "members" : "stairs"
            text: Words.t(people.finder.looking ? "find_nobody" : "skills_staff_empty")
        }
    }

    Row {
        id: tabs

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.page.top
        spacing: Theme.gap

        QuietButton {
            objectName: "byMachine"
            width: (tabs.width - tabs.spacing) / 2
            label: Words.t("skills_by_machine")
            picture: "sewing-machine"
            chosen: !root.page.byMember
            onActivated: root.page.show("machines")
        }

        QuietButton {
            objectName: "byMember"
            width: (tabs.width - tabs.spacing) / 2
            label: Words.t("skills_by_member")
            picture: "members"
            chosen: root.page.byMember
            onActivated: root.page.show("members")
        }
    }
}
