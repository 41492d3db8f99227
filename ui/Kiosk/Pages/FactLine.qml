pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A small picture and a sentence: one fact of a list.
Item {
    id: root

    property string picture: ""
    property string text: ""

    implicitHeight: Math.max(52 * Theme.scale, words.implicitHeight + Theme.grid)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: 44 * Theme.scale
    }

    Sentence {
        id: words

        anchors.left: drawing.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(implicitHeight, root.height)
        horizontalAlignment: Text.AlignLeft
        text: root.text
        fontSizeMode: Text.Fit
        lineHeight: 0.95
    }
}
