pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The days ahead, as many as fit, turned by a big button at either end; closed ones are struck.
Item {
    id: root

    required property ReserveSlotModel page
    readonly property real spacing: Theme.gap
    readonly property int perTurn: Math.max(3, Math.floor((width - 2 * (Theme.target + spacing) + spacing) / (112 * Theme.scale + spacing)))
    readonly property real tileWidth: (width - 2 * (Theme.target + spacing) - (perTurn - 1) * spacing) / perTurn
    readonly property int turns: Math.max(1, Math.ceil(days.count / perTurn))
    property int turn: Math.floor(page.chosenDay / perTurn)

    implicitHeight: Theme.target

    Row {
        anchors.fill: parent
        spacing: root.spacing

        QuietButton {
            objectName: "daysBefore"
            width: Theme.target
            height: root.height
            name: Words.t("reserve_days_before")
            icon: "back"
            enabled: root.turn > 0
            onActivated: root.turn -= 1
        }

        Row {
            width: root.width - 2 * (Theme.target + root.spacing)
            height: root.height
            spacing: root.spacing

            Repeater {
                id: days

                model: root.page.days

                DayTile {
                    required property int index
                    required property string day
                    required small
                    required number
                    required closed
                    required chosen

                    objectName: "day_" + day
                    visible: Math.floor(index / root.perTurn) === root.turn
                    width: root.tileWidth
                    height: root.height
                    onActivated: root.page.choose_day(day)
                }
            }
        }

        QuietButton {
            objectName: "daysAfter"
            width: Theme.target
            height: root.height
            name: Words.t("reserve_days_after")
            icon: "chevron"
            enabled: root.turn < root.turns - 1
            onActivated: root.turn += 1
        }
    }
}
