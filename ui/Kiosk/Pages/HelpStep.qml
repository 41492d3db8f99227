pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One step: a number, a large picture, what it is called on the screen, and one sentence.
Item {
    id: root

    property int number: 1
    property string picture: ""
    property string title: ""
    property string text: ""

    Accessible.role: Accessible.StaticText
    Accessible.name: number + ". " + title + ". " + text

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.edge
        border.color: Theme.line
    }

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.gap
        width: 52 * Theme.scale
        height: width
        radius: width / 2
        color: Theme.saffron

        Sentence {
            anchors.centerIn: parent
            text: root.number
            font.pixelSize: Theme.title
            font.weight: Font.Bold
        }
    }

    Picture {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        name: root.picture
        size: Math.max(8, Math.min(root.width * 0.6, root.height - words.height - 3 * Theme.gap))
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap

        Sentence {
            width: parent.width
            height: Theme.title * 1.35
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Sentence {
            visible: !Theme.picturesOnly
            width: parent.width
            height: Theme.body * 2.5
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignTop
            text: root.text
            color: Theme.quiet
            fontSizeMode: Text.Fit
            lineHeight: 0.95
        }
    }
}
