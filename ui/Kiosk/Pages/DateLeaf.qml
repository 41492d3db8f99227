pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A leaf of a tear-off calendar: another day than today.
Item {
    id: root

    property string date: ""

    implicitWidth: 64 * Theme.scale
    implicitHeight: 70 * Theme.scale

    Rectangle {
        anchors.fill: parent
        radius: Theme.grid
        color: Theme.terracotta
        border.width: Theme.edge * 1.5
        border.color: Theme.ink
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 18 * Theme.scale
        radius: Theme.grid
        color: Theme.card
        border.width: Theme.edge * 1.5
        border.color: Theme.ink

        Sentence {
            anchors.centerIn: parent
            text: root.date
            font.pixelSize: Theme.title
            font.weight: Font.Bold
        }
    }
}
