pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One day of the week as a column: its name, and its open spans as blocks on the height of the day.
Pressable {
    id: root

    property string label: ""
    property string text: ""
    property var blocks: []
    property bool chosen: false
    property bool marked: false
    property bool faint: false
    readonly property real head: 56 * Theme.scale
    readonly property real trackTop: head + Theme.grid

    name: label + ", " + text
    Accessible.checkable: true
    Accessible.checked: chosen || marked

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 0.8
        color: root.chosen ? Theme.saffronSoft : root.held ? Theme.well : Theme.card
        border.width: Theme.edge * (root.chosen || root.marked ? 2 : 1)
        border.color: root.chosen ? Theme.saffron : root.marked ? Theme.leaf : root.held ? Theme.indigo : Theme.line
    }

    Rectangle {
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.edge * 2
        visible: root.chosen
        height: root.head - Theme.edge * 4
        radius: Theme.radius * 0.7
        color: Theme.saffron
    }

    Sentence {
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.grid / 2
        height: root.head - Theme.grid
        horizontalAlignment: Text.AlignHCenter
        text: root.label
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        wrapMode: Text.NoWrap
    }

    Item {
        id: track

        anchors.fill: parent
        anchors.topMargin: root.trackTop
        anchors.bottomMargin: Theme.grid
        anchors.leftMargin: Theme.grid
        anchors.rightMargin: Theme.grid

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.grid / 2
            height: parent.height
            radius: width / 2
            color: Theme.line
        }

        Repeater {
            model: root.blocks

            Rectangle {
                id: block

                required property var modelData
                readonly property bool roomy: height > Theme.small * 3

                y: modelData[0] * track.height
                width: track.width
                height: Math.max(Theme.grid, (modelData[1] - modelData[0]) * track.height)
                radius: Math.min(Theme.radius * 0.5, height / 3)
                color: root.faint ? Theme.taken : Theme.leaf

                Sentence {
                    anchors.top: parent.top
                    anchors.topMargin: Theme.grid / 2
                    width: parent.width
                    visible: block.height > Theme.small * 1.4
                    horizontalAlignment: Text.AlignHCenter
                    text: block.modelData[2]
                    color: root.faint ? Theme.ink : Theme.onDark
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                }

                Sentence {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.grid / 2
                    width: parent.width
                    visible: block.roomy
                    horizontalAlignment: Text.AlignHCenter
                    text: block.modelData[3]
                    color: root.faint ? Theme.ink : Theme.onDark
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                }
            }
        }

        StateMark {
            anchors.centerIn: parent
            visible: root.blocks.length === 0
            availability: "closed"
            size: Math.min(44 * Theme.scale, parent.width * 0.6)
        }

        Rectangle {
            anchors.centerIn: parent
            visible: root.marked
            width: 56 * Theme.scale
            height: width
            radius: width / 2
            color: Theme.card
            border.width: Theme.edge * 2
            border.color: Theme.leaf

            Icon {
                anchors.centerIn: parent
                name: "check"
                size: parent.width * 0.62
                weight: 3
                color: Theme.leafText
            }
        }
    }
}
