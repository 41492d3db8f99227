pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A big picture above a word, with an optional second line (a price) and an optional count in the corner.
Pressable {
    id: root

    property string label: ""
    property string subText: ""
    property string picture: ""
    property string count: ""
    property bool chosen: false
    property color fill: chosen ? Theme.saffron : Theme.card
    property color edge: chosen ? Theme.ink : Theme.line
    property int fontSize: height > 200 * Theme.scale ? Math.round(32 * Theme.scale) : Theme.body
    readonly property bool showsLabel: label !== "" && !(Theme.picturesOnly && picture !== "")
    readonly property real wordsHeight: (showsLabel ? words.height : 0) + (subText !== "" ? Theme.body * 1.25 : 0)
    readonly property real pictureSize: Math.max(8, Math.min(width * 0.62, height - wordsHeight - 2.4 * Theme.gap, 168 * Theme.scale))

    name: [label, subText, count].filter(part => part !== "").join(" ")
    implicitWidth: 192 * Theme.scale
    implicitHeight: 172 * Theme.scale

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Qt.darker(root.fill, 1.05) : root.fill
        border.width: Theme.edge * (root.chosen ? 2 : 1)
        border.color: root.held ? Theme.indigo : root.edge
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 1.4 * Theme.gap
        spacing: Theme.grid / 2

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.picture
            size: root.pictureSize
        }

        Sentence {
            id: words

            visible: root.showsLabel
            width: parent.width
            height: Math.min(implicitHeight, Math.min(root.fontSize * 2.5, root.height * 0.42))
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            font.pixelSize: root.fontSize
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Sentence {
            visible: root.subText !== ""
            width: parent.width
            height: Theme.body * 1.25
            horizontalAlignment: Text.AlignHCenter
            text: root.subText
            color: root.chosen ? Theme.ink : Theme.quiet
            fontSizeMode: Text.Fit
        }
    }

    Rectangle {
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Theme.grid
        visible: root.count !== ""
        width: Math.max(height, bubble.implicitWidth + Theme.gap * 1.4)
        height: 46 * Theme.scale
        radius: height / 2
        color: Theme.saffron
        border.width: Theme.edge
        border.color: Theme.card

        Sentence {
            id: bubble

            anchors.centerIn: parent
            text: root.count
            font.weight: Font.Bold
        }
    }
}
