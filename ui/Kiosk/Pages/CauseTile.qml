pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What changed on one machine, and how many reservations it concerns.
Pressable {
    id: root

    property string label: ""
    property string picture: ""
    property string causeText: ""
    property string causePicture: ""
    property int count: 0
    property bool chosen: false

    name: label + ", " + causeText + ", " + count
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.chosen ? Theme.saffron : root.held ? Theme.saffronSoft : Theme.card
        border.width: Theme.edge * (root.chosen ? 2 : 1)
        border.color: root.chosen ? Theme.ink : Theme.line
    }

    Picture {
        id: thing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(76 * Theme.scale, parent.height - 2 * Theme.grid)

        Picture {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: -Theme.grid
            name: root.causePicture
            size: parent.size * 0.55
        }
    }

    Column {
        anchors.left: thing.right
        anchors.right: bubble.left
        anchors.leftMargin: Theme.gap * 1.4
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 2.5)
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 2.5)
            horizontalAlignment: Text.AlignLeft
            text: root.causeText
            color: root.chosen ? Theme.ink : Theme.quiet
            font.pixelSize: Theme.small
            lineHeight: 0.95
        }
    }

    Rectangle {
        id: bubble

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(height, number.implicitWidth + 2 * Theme.gap)
        height: 48 * Theme.scale
        radius: height / 2
        color: Theme.terracotta

        Sentence {
            id: number

            anchors.centerIn: parent
            text: root.count
            color: Theme.onDark
            font.weight: Font.Bold
        }
    }
}
