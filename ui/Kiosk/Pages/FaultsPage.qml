pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Machines to look at, broken ones, and places to clean; each leads to its own page, or says that it is clean.
Item {
    id: root

    required property FaultsModel page
    required property Screen kiosk

    Pager {
        id: lines

        anchors.fill: parent
        anchors.margins: Theme.margin
        minCellWidth: 560 * Theme.scale
        minCellHeight: 132 * Theme.scale
        model: root.page.rows
        delegate: Item {
            id: cell

            required property int unit
            required property int session
            required property string picture
            required property string label
            required property string availability
            required property string stateText
            required property list<string> said

            width: lines.cellWidth
            height: lines.cellHeight + lines.spacing

            FaultLine {
                objectName: "faultLine"
                width: parent.width
                height: Math.min(lines.cellHeight, 150 * Theme.scale)
                picture: cell.picture
                label: cell.label
                availability: cell.availability
                stateText: cell.stateText
                said: cell.said
                toClean: cell.session > 0
                onActivated: root.page.look(cell.unit)
                onCleaned: root.page.cleaned(cell.session)
            }
        }
    }

    EmptyState {
        anchors.fill: parent
        visible: root.page.empty
        picture: "works-still"
        text: Words.t("faults_none")
    }
}
