pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What it is, and what it sits in: who reserves the kitchen has its oven too.
Item {
    id: root

    property string kind: ""
    required property var places
    readonly property real half: (height - Theme.margin) / 2 - ask.height

    signal kindChosen(string kind)
    signal placeChosen(int resource)

    Sentence {
        id: ask

        width: parent.width
        height: Theme.title * 1.6
        horizontalAlignment: Text.AlignLeft
        text: Words.t("machine_kind_ask")
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
    }

    Row {
        id: kinds

        anchors.top: ask.bottom
        width: parent.width
        height: Math.min(root.half, 190 * Theme.scale)
        spacing: Theme.gap

        Repeater {
            model: ["machine", "workstation", "place"]

            Tile {
                required property string modelData

                objectName: "kind_" + modelData
                width: (kinds.width - 2 * kinds.spacing) / 3
                height: kinds.height
                label: Words.t("machine_kind_" + modelData)
                picture: modelData
                fontSize: Theme.title
                chosen: modelData === root.kind
                onActivated: root.kindChosen(modelData)
            }
        }
    }

    Sentence {
        id: within

        anchors.top: kinds.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
        height: Theme.title * 1.6
        horizontalAlignment: Text.AlignLeft
        text: Words.t("machine_within_ask")
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
    }

    Pager {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: within.bottom
        height: Math.min(190 * Theme.scale, parent.height - y)
        minCellWidth: 190 * Theme.scale
        minCellHeight: 110 * Theme.scale
        model: root.places
        delegate: ChoiceTile {
            required property int resource
            required property string label
            required picture
            required chosen

            objectName: "within_" + resource
            width: grid.cellWidth
            height: grid.cellHeight
            text: label
            onActivated: root.placeChosen(resource)
        }
    }
}
