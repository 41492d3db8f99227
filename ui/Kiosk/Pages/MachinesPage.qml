pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Every machine and place with its units; where nothing is yet, two packs that furnish the place in one touch.
Item {
    id: root

    required property MachinesModel page
    required property Screen kiosk
    readonly property bool starts: page.empty && !page.away

    Pager {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.visible ? foot.top : parent.bottom
        anchors.margins: Theme.margin
        anchors.bottomMargin: foot.visible ? Theme.gap : Theme.margin
        minCellWidth: 270 * Theme.scale
        minCellHeight: 236 * Theme.scale
        maxCellHeight: 320 * Theme.scale
        model: root.page.machines
        delegate: ResourceTile {
            required property int resource
            required label
            required picture
            required availability
            required stateText
            required marks

            objectName: "machine_" + resource
            width: grid.cellWidth
            height: Math.min(grid.cellHeight, 320 * Theme.scale)
            onActivated: root.page.touch(resource)
        }
    }

    EmptyState {
        anchors.centerIn: grid
        width: grid.width
        visible: root.page.empty && root.page.away
        picture: "done"
        text: Words.t("machines_away_empty")
    }

    PackChooser {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        visible: root.starts
        onChosen: pack => root.page.ask_pack(pack)
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: !root.page.away
        height: Theme.mainTarget

        Row {
            anchors.left: parent.left
            height: parent.height
            spacing: Theme.gap

            QuietButton {
                objectName: "unfurnish"
                height: parent.height
                width: Math.min(implicitWidth, foot.width * 0.3)
                visible: root.page.furnished
                label: Words.t("machines_unfurnish")
                icon: "back"
                fill: Theme.saffronSoft
                onActivated: root.page.unfurnish()
            }

            QuietButton {
                objectName: "allSheets"
                height: parent.height
                width: Math.min(implicitWidth, foot.width * 0.3)
                visible: !root.page.empty && !root.page.furnished
                label: Words.t("machines_sheets")
                picture: "machine-sheet"
                onActivated: root.page.make_sheets()
            }

            QuietButton {
                objectName: "putAway"
                height: parent.height
                width: Math.min(implicitWidth, foot.width * 0.26)
                visible: root.page.awayCount > 0
                label: Words.t("machines_away") + " · " + root.page.awayCount
                icon: "box"
                onActivated: root.page.open_away()
            }
        }

        MainButton {
            objectName: "addMachine"
            anchors.right: parent.right
            width: Math.min(implicitWidth, parent.width * 0.4)
            label: Words.t("machine_new")
            icon: "plus"
            onActivated: root.page.add()
        }
    }

    Sheet {
        open: root.page.pack !== ""
        picture: root.page.pack === "kitchen" ? "kitchen" : "sewing-machine"
        title: Words.t("setup_pack_" + (root.page.pack === "" ? "kitchen" : root.page.pack))
        next: Words.t("machines_pack_next")
        primary: Words.t("machines_pack_yes")
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.furnish()
        onSecondaryActivated: root.page.ask_pack("")

        Row {
            anchors.horizontalCenter: parent?.horizontalCenter
            spacing: Theme.gap

            Repeater {
                model: root.page.packed

                Column {
                    id: item

                    required property string name
                    required property string picture
                    required property string count

                    width: 132 * Theme.scale
                    spacing: Theme.grid / 2

                    Picture {
                        anchors.horizontalCenter: parent.horizontalCenter
                        name: item.picture
                        size: 84 * Theme.scale
                    }

                    Sentence {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: item.count + " " + item.name
                        font.weight: Font.DemiBold
                    }
                }
            }
        }
    }

    Sheet {
        open: root.page.fileText !== ""
        kind: "done"
        picture: "machine-sheet"
        title: Words.t("machine_sheets_made")
        text: root.page.fileText
        primary: Words.t("notice_close")
        onPrimaryActivated: root.page.close_sheets()
    }
}
