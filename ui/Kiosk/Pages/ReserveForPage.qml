pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Everybody's sign: one touch, and the time that is taken is hers.
Item {
    id: root

    required property ReserveForModel page
    required property Screen kiosk

    FindPeople {
        id: found

        anchors.fill: parent
        anchors.margins: Theme.margin
        finder: root.page.finder as Finder

        Pager {
            id: people

            objectName: "people"
            anchors.fill: parent
            minCellWidth: 180 * Theme.scale
            minCellHeight: 196 * Theme.scale
            maxCellHeight: 280 * Theme.scale
            model: root.page.people
            delegate: MemberTile {
                required property int member
                required label
                required sign
                required colour

                objectName: "person_" + member
                tells: false
                width: people.cellWidth
                height: people.cellHeight
                onActivated: root.page.choose(member)
            }
        }

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: root.page.empty && found.finder.looking
            picture: "members"
            text: Words.t("find_nobody")
        }
    }
}
