pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Rest: how to begin on the side where the reader hangs, the room and the ways to the rest on the other.
Item {
    id: root

    required property HomeModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property bool endSide: kiosk.readerPlace === "right" || (kiosk.readerPlace !== "left" && Words.rtl)
    readonly property real callWidth: portrait ? width - 2 * Theme.margin : Math.min(width * 0.31, 400 * Theme.scale)
    readonly property real callHeight: portrait ? 340 * Theme.scale : height - 2 * Theme.margin * 0.8

    CallCard {
        id: call

        x: root.portrait || !root.endSide ? Theme.margin : root.width - width - Theme.margin
        y: Theme.margin * 0.8
        width: root.callWidth
        height: root.callHeight
        lying: root.portrait
        side: root.kiosk.readerPlace
        stage: root.kiosk.stage
        onForgotten: root.page.forgotten()
    }

    ColumnLayout {
        x: root.portrait || root.endSide ? Theme.margin : call.width + 2 * Theme.margin
        y: root.portrait ? call.y + call.height + Theme.gap * 1.3 : call.y
        width: root.portrait ? call.width : root.width - call.width - 3 * Theme.margin
        height: root.height - y - Theme.margin * 0.8
        spacing: Theme.gap * 1.3

        Banner {
            objectName: "homeClosed"
            visible: root.page.closedText !== ""
            Layout.fillWidth: true
            text: root.page.closedText
            picture: "hours"
            icon: "chevron"
            fill: Theme.quiet
            onActivated: root.kiosk.open("Hours")
        }

        Banner {
            objectName: "homeUse"
            visible: root.page.useText !== ""
            Layout.fillWidth: true
            text: root.page.useText
            picture: root.page.useKind === "next" ? "hours" : "still-there"
            icon: "chevron"
            fill: root.page.useKind === "tells" ? Theme.terracotta : root.page.useKind === "asks" ? Theme.indigo : Theme.sky
            onActivated: root.page.touch_use()
        }

        Pager {
            id: room

            readonly property int lines: Math.max(1, Math.ceil(root.page.machineCount / Math.max(1, allColumns)))
            readonly property real least: 112 * Theme.scale

            objectName: "homeRoom"
            visible: root.page.machineCount > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: least
            minCellWidth: 250 * Theme.scale
            minCellHeight: Math.max(least, Math.min(220 * Theme.scale, (height + spacing) / lines - spacing - 1))
            model: root.page.machines
            delegate: Item {
                id: cell

                required property int machine
                required property string label
                required property string picture
                required property string availability
                required property string stateText

                width: room.cellWidth
                height: room.cellHeight + room.spacing

                StateTile {
                    width: parent.width
                    height: room.cellHeight
                    label: cell.label
                    picture: cell.picture
                    availability: cell.availability
                    stateText: cell.stateText
                    onActivated: root.page.touch_machine(cell.machine)
                }
            }
        }

        EmptyState {
            visible: root.page.machineCount === 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            picture: "sewing-machine"
            text: Words.t("home_empty")
        }

        MadeStrip {
            visible: root.page.madeCount > 0
            Layout.fillWidth: true
            text: Words.t("home_made_today")
            model: root.page.made
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.preferredHeight: 140 * Theme.scale
            spacing: Theme.gap

            Tile {
                objectName: "homeTill"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                label: Words.t("home_till")
                picture: "till"
                onActivated: root.kiosk.open("Till")
            }

            Tile {
                objectName: "homeHours"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                label: Words.t("home_hours")
                subText: root.page.hoursShort
                picture: "hours"
                onActivated: root.kiosk.open("Hours")
            }

            Tile {
                objectName: "homeWall"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                label: Words.t("home_wall")
                picture: "wall"
                onActivated: root.kiosk.open("Wall")
            }

            Tile {
                objectName: "homeHelp"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                label: Words.t("home_help")
                picture: "help"
                onActivated: root.kiosk.open("Help")
            }

            QuietButton {
                objectName: "homeStaff"
                stacked: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 2
                label: Words.t("home_staff")
                picture: "staff-key"
                fill: Theme.well
                onActivated: root.kiosk.open("SignIn")
            }
        }
    }
}
