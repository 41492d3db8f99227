pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A reservation to read: the machine, its name, the day and the hours.
Rectangle {
    id: root

    property string picture: ""
    property string label: ""
    property string when: ""

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.edge
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ", " + when

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(84 * Theme.scale, parent.height - 2 * Theme.grid)
    }

    Column {
        anchors.left: drawing.right
        anchors.right: parent.right
        anchors.margins: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            width: parent.width
            height: Theme.title * 1.4
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }

        Sentence {
            width: parent.width
            height: Theme.title * 1.3
            horizontalAlignment: Text.AlignLeft
            text: root.when
            color: Theme.quiet
            font.pixelSize: Theme.title
            fontSizeMode: Text.Fit
        }
    }
}
