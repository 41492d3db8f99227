pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// "Show your badge", where the reader is, that nothing is filmed, and the way in without a badge. `lying`: side by side.
Item {
    id: root

    property string side: "right"
    property bool lying: false
    property string stage: "waiting"
    readonly property var calls: ({ "reading": "home_reading", "deciding": "home_reading", "half_read": "home_half_read", "printing": "home_printing" })
    readonly property real pad: Theme.margin
    readonly property real wordsWidth: lying ? width * 0.5 : width - 2 * pad

    signal forgotten

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.edge * (root.stage === "half_read" ? 3 : 1)
        border.color: root.stage === "half_read" ? Theme.saffron : Theme.line
    }

    BadgeCall {
        x: root.lying && root.side === "right" ? root.width - width - root.pad : root.pad
        y: root.pad
        width: root.lying ? root.width - root.wordsWidth - 3 * root.pad : root.width - 2 * root.pad
        height: root.lying ? root.height - 2 * root.pad : root.height - words.height - 3 * root.pad
        side: root.side
        stage: root.stage
    }

    Column {
        id: words

        x: root.lying && root.side !== "right" ? root.width - width - root.pad : root.pad
        y: root.lying ? (root.height - height) / 2 : root.height - height - root.pad
        width: root.wordsWidth
        spacing: Theme.gap * 1.4

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            objectName: "homeCall"
            text: Words.t(root.calls[root.stage] ?? "home_show_badge")
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            lineHeight: 1
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap

            Picture {
                anchors.verticalCenter: parent.verticalCenter
                name: "not-filmed"
                size: 52 * Theme.scale
            }

            Sentence {
                anchors.verticalCenter: parent.verticalCenter
                visible: !Theme.picturesOnly
                width: Math.min(implicitWidth, root.wordsWidth - 52 * Theme.scale - Theme.gap)
                horizontalAlignment: Text.AlignLeft
                text: Words.t("home_nothing_kept")
                color: Theme.quiet
            }
        }

        QuietButton {
            objectName: "homeForgotten"
            width: parent.width
            height: Theme.target
            label: Words.t("home_forgotten")
            picture: "forgotten"
            fill: Theme.well
            fontSize: Theme.title
            onActivated: root.forgotten()
        }
    }
}
