pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One reservation: machine, hours, how far away it is, and a button that asks to give it back.
Item {
    id: root

    property string picture: ""
    property string label: ""
    property string hours: ""
    property string when: ""
    property color fill: Theme.paper

    signal giveBack

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Qt.tint(Theme.card, Qt.alpha(root.fill, 0.55))
        border.width: Theme.edge
        border.color: Qt.darker(root.fill, 1.08)
    }

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(96 * Theme.scale, parent.height - 2 * Theme.grid)
    }

    Column {
        anchors.left: drawing.right
        anchors.right: free.left
        anchors.leftMargin: Theme.gap * 1.2
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            visible: !Theme.picturesOnly
            width: parent.width
            height: Theme.body * 1.3
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }

        Sentence {
            width: parent.width
            height: font.pixelSize * 1.35
            horizontalAlignment: Text.AlignLeft
            text: root.hours
            font.pixelSize: Math.round(34 * Theme.scale)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Sentence {
            width: parent.width
            height: Theme.body * 1.3
            horizontalAlignment: Text.AlignLeft
            text: root.when
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }
    }

    QuietButton {
        id: free

        objectName: "giveBack"
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, 150 * Theme.scale)
        height: Math.max(Theme.target, parent.height - 4 * Theme.grid)
        name: Words.t("my_day_free") + " " + root.label + " " + root.hours
        label: Words.t("my_day_free")
        icon: "close"
        onActivated: root.giveBack()
    }
}
