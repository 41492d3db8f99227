pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One batch of today: product, how much, and its lot number as it stands on the label.
Item {
    id: root

    required property string picture
    required property string label
    required property string amount
    required property string lot

    Accessible.role: Accessible.StaticText
    Accessible.name: label + " " + amount + ", " + lot

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.edge
        color: Theme.line
    }

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(76 * Theme.scale, parent.height - 2 * Theme.grid)
    }

    Column {
        anchors.left: drawing.right
        anchors.right: count.left
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            visible: !Theme.picturesOnly
            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 2.4)
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.95
        }

        Sentence {
            width: parent.width
            height: Theme.small * 1.4
            horizontalAlignment: Text.AlignLeft
            text: root.lot
            color: Theme.quiet
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    Sentence {
        id: count

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.amount
        font.pixelSize: Theme.large
        font.weight: Font.Bold
        wrapMode: Text.NoWrap
    }
}
