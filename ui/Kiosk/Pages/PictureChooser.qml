pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// A photo taken here, or one of the drawings.
Item {
    id: root

    required property var pictures
    required property PhotoTaker photo
    readonly property bool taking: photo.state !== ""

    signal chosen(string picture)

    Pressable {
        id: camera

        objectName: "takePhoto"
        anchors.left: parent.left
        anchors.top: parent.top
        width: 190 * Theme.scale
        height: grid.height
        visible: !root.taking
        name: Words.t("photo_open")
        onActivated: root.photo.start()

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: camera.held ? Theme.well : Theme.skySoft
            border.width: Theme.edge
            border.color: Theme.sky
        }

        Column {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap
            spacing: Theme.gap

            Picture {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "photo"
                size: Math.min(120 * Theme.scale, parent.width * 0.8)
            }

            Sentence {
                width: parent.width
                visible: !Theme.picturesOnly
                horizontalAlignment: Text.AlignHCenter
                text: Words.t("photo_open")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
        }
    }

    Pager {
        id: grid

        anchors.left: camera.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.gap
        height: parent.height
        visible: !root.taking
        minCellWidth: 124 * Theme.scale
        minCellHeight: 118 * Theme.scale
        model: root.pictures
        delegate: Pressable {
            id: cell

            required property string picture
            required property bool chosen

            objectName: "picture_" + picture
            name: Words.t("picture_" + picture.replace(/-/g, "_").replace(/:.*/, ""))
            description: chosen ? Words.t("controls_chosen") : ""
            width: grid.cellWidth
            height: grid.cellHeight
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: chosen
            onActivated: root.chosen(picture)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: cell.chosen ? Theme.saffron : cell.held ? Theme.saffronSoft : Theme.card
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

    Loader {
        anchors.fill: parent
        active: root.taking
        sourceComponent: PhotoFrame {
            photo: root.photo
        }
    }
}
