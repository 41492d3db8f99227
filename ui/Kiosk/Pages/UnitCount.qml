pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// How many there are of it: the number, large, with minus and plus, and as many pictures.
Item {
    id: root

    property string picture: ""
    property int count: 1
    property bool fewer: false

    signal added(int by)

    Sentence {
        id: ask

        width: parent.width
        horizontalAlignment: Text.AlignLeft
        text: Words.t("machine_units_ask")
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
    }

    Row {
        id: number

        anchors.top: ask.bottom
        anchors.topMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        LayoutMirroring.enabled: false
        height: Math.min(150 * Theme.scale, root.height * 0.4)
        spacing: Theme.margin

        StepButton {
            objectName: "unitsLess"
            name: Words.t("machine_units_less")
            icon: "minus"
            width: 150 * Theme.scale
            height: parent.height
            enabled: root.count > 1
            opacity: enabled ? 1 : 0.4
            onActivated: root.added(-1)
        }

        Sentence {
            objectName: "unitsCount"
            width: 200 * Theme.scale
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            text: root.count
            font.pixelSize: Math.round(Theme.huge * 1.6)
            font.weight: Font.Bold
        }

        StepButton {
            objectName: "unitsMore"
            name: Words.t("machine_units_more")
            icon: "plus"
            width: 150 * Theme.scale
            height: parent.height
            enabled: root.count < 40
            opacity: enabled ? 1 : 0.4
            onActivated: root.added(1)
        }
    }

    Flow {
        id: pictures

        anchors.top: number.bottom
        anchors.topMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Math.min(root.count, 12) * (64 * Theme.scale + spacing))
        spacing: Theme.grid

        Repeater {
            model: Math.min(root.count, 24)

            Picture {
                name: root.picture
                size: 64 * Theme.scale
            }
        }
    }

    Sentence {
        anchors.top: pictures.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
        visible: root.fewer
        horizontalAlignment: Text.AlignHCenter
        text: Words.t("machine_units_fewer")
        color: Theme.skyText
        font.pixelSize: Theme.title
    }
}
