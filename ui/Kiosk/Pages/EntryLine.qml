pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Something that was done to a machine: picture, what, when, parts and cost.
Pressable {
    id: root

    property string picture: ""
    property string label: ""
    property string date: ""
    property string detail: ""
    property string cost: ""

    name: [label, date, detail, cost].filter(part => part !== "").join(", ")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 0.8
        color: root.held ? Theme.well : Theme.card
        border.width: Theme.edge
        border.color: root.held ? Theme.indigo : Theme.line
    }

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(56 * Theme.scale, parent.height - 2 * Theme.grid)
    }

    Column {
        anchors.left: drawing.right
        anchors.right: money.left
        anchors.margins: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            width: parent.width
            height: Theme.body * 1.4
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        Sentence {
            width: parent.width
            height: Theme.small * 1.4
            horizontalAlignment: Text.AlignLeft
            text: root.detail === "" ? root.date : root.date + " · " + root.detail
            color: Theme.quiet
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    Sentence {
        id: money

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap * 1.3
        height: parent.height
        text: root.cost
        font.weight: Font.Bold
        wrapMode: Text.NoWrap
    }
}
