pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Somebody or a group: the sign, large, on its colour, and the name.
Pressable {
    id: root

    property string label: ""
    property string sign: ""
    property string colour: "#FFFFFF"

    name: label

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Qt.tint(Theme.card, Qt.alpha(root.colour, root.held ? 0.9 : 0.5))
        border.width: Theme.edge * 1.5
        border.color: root.held ? Theme.indigo : Qt.darker(root.colour, 1.15)
    }

    SignDisc {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (parent.height - size - word.height - Theme.gap) / 2
        sign: root.sign
        colour: root.colour
        size: Math.max(Theme.target, Math.min(root.width * 0.6, root.height - word.height - 4 * Theme.gap, 220 * Theme.scale))
    }

    Sentence {
        id: word

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        width: parent.width - 2 * Theme.gap
        height: Theme.title * 2.4
        horizontalAlignment: Text.AlignHCenter
        text: root.label
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        lineHeight: 0.95
    }
}
