pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A machine or place to choose: side band with the shape of its state, large picture, name, state in words.
Pressable {
    id: root

    property string label: ""
    property string stateText: ""
    property string picture: ""
    property string availability: "free"
    property string hint: ""
    readonly property real band: Math.min(64 * Theme.scale, width * 0.2)
    readonly property real words: (title.visible ? title.height : 0) + state.height

    name: [label, stateText, hint].filter(part => part !== "").join(", ")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.stateColor(root.availability)
    }

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: root.band
        anchors.topMargin: Theme.edge
        anchors.bottomMargin: Theme.edge
        anchors.rightMargin: Theme.edge
        radius: Theme.radius - Theme.edge
        color: root.held ? Theme.well : Theme.card
    }

    Item {
        anchors.left: parent.left
        width: root.band
        height: parent.height

        StateMark {
            anchors.centerIn: parent
            availability: root.availability
            inverted: true
            size: root.band * 0.7
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        visible: root.hint !== ""
        width: 52 * Theme.scale
        height: width
        radius: width / 2
        color: Theme.saffron

        Icon {
            anchors.centerIn: parent
            name: "warning"
            size: parent.width * 0.66
        }
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: root.band + Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid / 2

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.picture
            size: Math.max(8, Math.min(parent.width * 0.8, root.height - root.words - 4 * Theme.gap, 200 * Theme.scale))
        }

        Sentence {
            id: title

            visible: !Theme.picturesOnly
            width: parent.width
            height: Math.min(implicitHeight, Theme.title * 2.4)
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Sentence {
            id: state

            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 2.5)
            horizontalAlignment: Text.AlignHCenter
            text: root.stateText
            color: Theme.stateText(root.availability)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.95
        }
    }
}
