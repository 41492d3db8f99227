pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A machine or place as staff keep it: the shape of its worst unit, its picture, its name, and every unit by its shape.
Pressable {
    id: root

    property string label: ""
    property string picture: ""
    property string availability: "free"
    property string stateText: ""
    property var marks: []
    readonly property real band: Math.min(56 * Theme.scale, width * 0.2)
    readonly property real dot: Math.min(30 * Theme.scale, (width - band - 2 * Theme.gap - (shown - 1) * 6) / Math.max(1, shown))
    readonly property int shown: Math.min(8, marks.length)
    readonly property real words: (title.visible ? title.height : 0) + said.height + (shown > 0 ? dot + Theme.grid / 2 : 0)

    name: label + ", " + stateText

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
            size: Math.max(8, Math.min(parent.width * 0.8, root.height - root.words - 3 * Theme.gap, 180 * Theme.scale))
        }

        Sentence {
            id: title

            visible: !Theme.picturesOnly
            width: parent.width
            height: Math.min(implicitHeight, Theme.title * 2.3)
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Sentence {
            id: said

            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 2.5)
            horizontalAlignment: Text.AlignHCenter
            text: root.stateText
            color: Theme.stateText(root.availability)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.95
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.shown > 0
            spacing: 6

            Repeater {
                model: root.shown

                StateMark {
                    required property int index

                    availability: root.marks[index] ?? "free"
                    size: root.dot
                }
            }
        }
    }
}
