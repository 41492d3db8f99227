pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Animals and plants on the chosen colour, and the colours below.
Item {
    id: root

    required property var signs
    required property var colours
    property string fill: "#FFFFFF"
    readonly property real dot: Math.min(Theme.target, (width - 7 * Theme.gap) / 8)
    readonly property bool narrow: dot < Theme.target
    readonly property int dotColumns: narrow ? 4 : 8

    signal signChosen(string sign)
    signal colourChosen(string colour)

    Pager {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: dots.top
        // The main button of the page stands at the end of the colours, and is higher.
        anchors.bottomMargin: Theme.mainTarget - Theme.target + Theme.gap
        minCellWidth: (allRows < 3 ? 90 : 108) * Theme.scale
        minCellHeight: 96 * Theme.scale
        model: root.signs
        delegate: Pressable {
            id: cell

            required property string sign
            required property string picture
            required property bool taken
            required property bool chosen

            objectName: "sign_" + sign
            name: Words.t("sign_" + sign)
            description: chosen ? Words.t("controls_chosen") : ""
            enabled: !taken
            width: grid.cellWidth
            height: grid.cellHeight
            onActivated: root.signChosen(sign)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: cell.chosen || cell.held ? root.fill : Theme.card
                border.width: Theme.edge * (cell.chosen ? 2 : 1)
                border.color: cell.chosen ? Theme.ink : Theme.line
            }

            Picture {
                anchors.centerIn: parent
                name: cell.picture
                size: Math.min(parent.width, parent.height) * 0.78
            }
        }
    }

    Grid {
        id: dots

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        columns: root.dotColumns
        spacing: Theme.gap

        Repeater {
            model: root.colours

            Pressable {
                id: dot

                required property int index
                required property string colour
                required property string fill
                required property bool taken
                required property bool chosen

                objectName: "colour_" + colour
                name: Words.t("staff_colour_" + colour)
                description: chosen ? Words.t("controls_chosen") : taken ? Words.t("controls_taken") : ""
                enabled: !taken
                width: root.narrow ? (root.width - 3 * Theme.gap) / 4 : root.dot
                height: Theme.target
                onActivated: root.colourChosen(colour)

                Rectangle {
                    anchors.fill: parent
                    radius: height / 2
                    color: dot.fill
                    border.width: Theme.edge * (dot.chosen ? 2 : 1)
                    border.color: dot.chosen ? Theme.ink : Qt.darker(dot.fill, 1.15)
                }

                Icon {
                    anchors.centerIn: parent
                    visible: dot.chosen
                    name: "check"
                    size: Theme.large
                    weight: 3
                }
            }
        }
    }
}
