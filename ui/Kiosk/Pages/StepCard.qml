pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One machine: its picture and name, her stairs, what is to be said of them, and whether she is named to others.
Item {
    id: root

    property string label: ""
    property string picture: ""
    property int stairs: 0
    property string said: ""
    property bool soon: false
    property bool shows: false
    property bool named: false
    property int resource: 0

    signal switched

    Accessible.role: Accessible.Grouping
    Accessible.name: label + ", " + said

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.edge
        border.color: Theme.line
    }

    Column {
        id: machine

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.gap
        width: parent.width * 0.28

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.picture
            size: Math.max(8, Math.min(parent.width, machine.height - word.height))
        }

        Sentence {
            id: word

            width: parent.width
            height: Theme.body * 2.2
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }
    }

    Stairs {
        anchors.left: machine.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.gap
        anchors.topMargin: Theme.gap * 1.4
        reached: root.stairs
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        height: root.shows ? Theme.target : Theme.body * 2.5

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.soon
            name: "clock"
            size: 34 * Theme.scale
            color: Theme.terracottaText
        }

        Sentence {
            anchors.left: mark.visible ? mark.right : parent.left
            anchors.right: consent.visible ? consent.left : parent.right
            anchors.leftMargin: Theme.grid
            anchors.rightMargin: Theme.grid
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: root.said
            color: root.soon ? Theme.terracottaText : Theme.quiet
            font.weight: root.soon ? Font.DemiBold : Font.Normal
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.small
            lineHeight: 0.92
        }

        QuietButton {
            id: consent

            objectName: "named_" + root.resource
            anchors.right: parent.right
            visible: root.shows
            width: parent.width * 0.62
            fontSize: Theme.small
            label: Words.t(root.named ? "skills_named" : "skills_not_named")
            icon: root.named ? "check" : "close"
            chosen: root.named
            onActivated: root.switched()
        }
    }
}
