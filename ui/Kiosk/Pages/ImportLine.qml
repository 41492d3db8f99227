pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A line of a list as it was read: its number, the sign it gets, the name, and what becomes of it by shape and words.
Rectangle {
    id: root

    property string number: ""
    property string label: ""
    property string sign: ""
    property string colour: "#FFFFFF"
    property string note: ""
    property string mark: ""
    readonly property var icons: ({ "add": "plus", "known": "check", "problem": "warning" })

    radius: Theme.radius * 0.8
    color: mark === "problem" ? Theme.terracottaSoft : mark === "known" ? Theme.well : Theme.card
    border.width: Theme.edge
    border.color: mark === "problem" ? Theme.terracotta : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: number + ", " + label + ", " + note

    Sentence {
        id: count

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: 44 * Theme.scale
        horizontalAlignment: Text.AlignHCenter
        text: root.number
        color: Theme.quiet
    }

    SignDisc {
        id: disc

        anchors.left: count.right
        anchors.leftMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        sign: root.sign
        colour: root.colour
        size: Math.min(64 * Theme.scale, parent.height - 2 * Theme.grid)
        opacity: root.sign === "" ? 0 : 1
    }

    Column {
        anchors.left: disc.right
        anchors.right: shape.left
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            width: parent.width
            height: Theme.title * 1.3
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, Theme.small * 2.7)
            horizontalAlignment: Text.AlignLeft
            text: root.note
            color: root.mark === "problem" ? Theme.ink : Theme.quiet
            font.pixelSize: Theme.small
            lineHeight: 0.95
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }

    Icon {
        id: shape

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap * 1.4
        anchors.verticalCenter: parent.verticalCenter
        name: root.icons[root.mark] ?? ""
        size: 40 * Theme.scale
        weight: 2.8
        color: root.mark === "problem" ? Theme.terracottaText : root.mark === "add" ? Theme.leafText : Theme.quiet
    }
}
