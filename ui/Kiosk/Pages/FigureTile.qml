pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One figure to read: a picture, the number large, and what it counts. `small`: words stand where the number would.
Rectangle {
    id: root

    property string picture: ""
    property string label: ""
    property string value: ""
    property bool small: false

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.edge
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: label + " " + value

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap
        spacing: Theme.grid / 2

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.picture
            size: Math.max(8, Math.min(92 * Theme.scale, root.height - figure.height - words.height - 2.5 * Theme.gap))
        }

        Sentence {
            id: figure

            width: parent.width
            height: Theme.large * 1.35
            horizontalAlignment: Text.AlignHCenter
            text: root.value
            font.pixelSize: root.small ? Theme.title : Math.round(Theme.large * 1.15)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
        }

        Sentence {
            id: words

            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 2.6)
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            color: Theme.quiet
            fontSizeMode: Text.Fit
        }
    }
}
