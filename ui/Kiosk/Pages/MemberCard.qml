pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The member's card as the questions fill it.
Rectangle {
    id: root

    property string sign: ""
    property string colour: "#FFFFFF"
    property string label: ""
    property string language: ""
    property string role: ""
    property bool paused: false

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.edge
    border.color: Theme.line

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.gap
        width: 72 * Theme.scale
        height: 12 * Theme.scale
        radius: height / 2
        color: Theme.paper
        border.width: Theme.edge
        border.color: Theme.line
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        SignDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            sign: root.sign
            colour: root.colour
            size: Math.min(170 * Theme.scale, root.height * 0.4)
            opacity: root.paused ? 0.5 : 1
        }

        Sentence {
            width: parent.width
            height: Theme.large * 2.2
            horizontalAlignment: Text.AlignHCenter
            text: root.label === "" ? "…" : root.label
            color: root.label === "" ? Theme.quiet : Theme.ink
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.language + " · " + root.role
            color: Theme.quiet
        }

        Sentence {
            width: parent.width
            visible: root.paused
            horizontalAlignment: Text.AlignHCenter
            text: Words.t("staff_pause")
            font.weight: Font.DemiBold
        }
    }
}
