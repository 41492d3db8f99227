pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A line of an account: picture, word, a quiet detail, and the amount at the end.
Item {
    id: root

    property string mark: ""
    property string text: ""
    property string detail: ""
    property string money: ""

    implicitHeight: 50 * Theme.scale
    Accessible.role: Accessible.StaticText
    Accessible.name: [text, detail, money].filter(part => part !== "").join(" ")

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        visible: root.mark !== ""
        name: root.mark
        size: visible ? Math.min(46 * Theme.scale, root.height) : 0
    }

    Sentence {
        id: word

        anchors.left: drawing.right
        anchors.leftMargin: drawing.visible ? Theme.gap : 0
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        text: root.text
        font.pixelSize: Theme.title
        wrapMode: Text.NoWrap
    }

    Sentence {
        anchors.left: word.right
        anchors.right: amount.left
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        text: root.detail
        color: Theme.quiet
        fontSizeMode: Text.Fit
        wrapMode: Text.NoWrap
    }

    Sentence {
        id: amount

        anchors.right: parent.right
        height: parent.height
        text: root.money
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
}
