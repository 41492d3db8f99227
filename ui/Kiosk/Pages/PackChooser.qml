pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// An empty place: an atelier or a kitchen, furnished in one touch; or machine by machine.
Item {
    id: root

    readonly property bool upright: height > width

    signal chosen(string pack)

    Sentence {
        id: ask

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        horizontalAlignment: Text.AlignHCenter
        text: Words.t("machines_empty_ask")
        font.pixelSize: Theme.large
        font.weight: Font.Bold
    }

    Grid {
        id: packs

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: ask.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.margin
        columns: root.upright ? 1 : 2
        spacing: Theme.margin

        Repeater {
            model: [{ "pack": "atelier", "picture": "sewing-machine" }, { "pack": "kitchen", "picture": "kitchen" }]

            Tile {
                required property var modelData

                objectName: "pack_" + modelData.pack
                width: root.upright ? packs.width : (packs.width - packs.spacing) / 2
                height: root.upright ? (packs.height - packs.spacing) / 2 : packs.height
                label: Words.t("setup_pack_" + modelData.pack)
                picture: modelData.picture
                fontSize: Theme.large
                onActivated: root.chosen(modelData.pack)
            }
        }
    }
}
