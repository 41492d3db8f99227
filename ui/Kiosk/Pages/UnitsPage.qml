pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Which of several alike: a tile for each, by the number that stands on it.
Item {
    id: root

    required property UnitsModel page
    required property Screen kiosk

    Sentence {
        id: question

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.margin
        text: Words.t("use_units_title")
        font.pixelSize: Theme.large
        font.weight: Font.Bold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Pager {
        id: units

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        minCellWidth: 280 * Theme.scale
        minCellHeight: Math.min(240 * Theme.scale, root.height * 0.36)
        maxCellHeight: 360 * Theme.scale
        model: root.page.units
        delegate: Item {
            id: cell

            required property int unit
            required property string label
            required property string picture
            required property string availability
            required property string stateText

            width: units.cellWidth
            height: units.cellHeight + units.spacing

            StateTile {
                objectName: "unit"
                width: parent.width
                height: Math.min(units.cellHeight, 400 * Theme.scale)
                label: cell.label
                picture: cell.picture
                availability: cell.availability
                stateText: cell.stateText
                onActivated: root.page.touch(cell.unit)
            }
        }
    }

    EmptyState {
        anchors.fill: parent
        visible: root.page.empty
        picture: "wait"
        text: Words.t("use_gone")
    }
}
