pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What belongs to a machine: pages about it, its sheets, one unit more, its place in the room, and putting it away.
Item {
    id: root

    required property MachineModel page
    readonly property int count: page.ways.count + 5
    readonly property int columns: width / count >= 112 * Theme.scale ? count : Math.ceil(count / 2)
    readonly property real cell: (width - (columns - 1) * Theme.gap) / columns

    implicitHeight: ways.implicitHeight
    height: implicitHeight

    Grid {
        id: ways

        columns: root.columns
        spacing: Theme.gap

        Repeater {
            model: root.page.ways

            QuietButton {
                required property string page
                required label
                required picture

                objectName: "way" + page
                width: root.cell
                height: Theme.mainTarget
                stacked: true
                onActivated: root.page.open_way(page)
            }
        }

        QuietButton {
            objectName: "addUnit"
            width: root.cell
            height: Theme.mainTarget
            stacked: true
            label: Words.t("machine_add_unit")
            picture: "units"
            onActivated: root.page.add_unit()
        }

        QuietButton {
            objectName: "unitSheets"
            width: root.cell
            height: Theme.mainTarget
            stacked: true
            label: Words.t("machine_sheets")
            picture: "machine-sheet"
            onActivated: root.page.make_sheets()
        }

        QuietButton {
            objectName: "moveEarlier"
            width: root.cell
            height: Theme.mainTarget
            stacked: true
            label: Words.t("machine_earlier")
            icon: "up"
            onActivated: root.page.move(-1)
        }

        QuietButton {
            objectName: "moveLater"
            width: root.cell
            height: Theme.mainTarget
            stacked: true
            label: Words.t("machine_later")
            icon: "down"
            onActivated: root.page.move(1)
        }

        QuietButton {
            objectName: "retireMachine"
            width: root.cell
            height: Theme.mainTarget
            stacked: true
            label: Words.t("machine_retire")
            icon: "box"
            onActivated: root.page.ask_retire()
        }
    }
}
