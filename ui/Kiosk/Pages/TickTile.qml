pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A picture and a word to tick: an empty square, or a green one with a check.
Pressable {
    id: root

    property string label: ""
    property string picture: ""
    property string text: ""
    property bool done: false

    name: text === "" ? label : label + ", " + text
    repeats: true
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: done

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.done ? Theme.leafSoft : root.held ? Theme.well : Theme.card
        border.width: Theme.edge * (root.done ? 2 : 1)
        border.color: root.done ? Theme.leaf : root.held ? Theme.indigo : Theme.line
    }

    Rectangle {
        id: square

        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Theme.gap
        width: 48 * Theme.scale
        height: width
        radius: Theme.radius * 0.4
        color: root.done ? Theme.leaf : Theme.card
        border.width: Theme.edge * 1.5
        border.color: root.done ? Theme.leaf : Theme.quiet

        Icon {
            anchors.centerIn: parent
            visible: root.done
            name: "check"
            size: parent.width * 0.74
            weight: 3
            color: Theme.onDark
        }
    }

    Picture {
        anchors.left: parent.left
        anchors.leftMargin: (root.width - square.width * 0.7 - size) / 2
        y: (root.height - words.height - size) / 2
        name: root.picture
        size: Math.min(156 * Theme.scale, root.width - square.width - 3 * Theme.gap, root.height - words.height - 2.6 * Theme.gap)
    }

    Sentence {
        id: words

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        visible: !Theme.picturesOnly
        width: parent.width - 1.6 * Theme.gap
        height: visible ? Theme.body * 2.5 : 0
        horizontalAlignment: Text.AlignHCenter
        text: root.label
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        lineHeight: 0.92
    }
}
