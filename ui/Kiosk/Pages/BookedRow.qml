pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One reservation: machine, hours, how far away it is or why it may not hold, whose it is where it is a group's, and a
// button that asks to give it back. A touch elsewhere opens it.
Item {
    id: root

    property string picture: ""
    property string label: ""
    property string hours: ""
    property string when: ""
    property string sign: ""
    property bool doubtful: false
    property color fill: Theme.paper

    signal opened
    signal giveBack

    Pressable {
        id: field

        objectName: "openBooking"
        anchors.left: parent.left
        anchors.right: free.left
        anchors.rightMargin: Theme.gap
        height: parent.height
        name: [root.label, root.hours, root.when].join(", ")
        onActivated: root.opened()

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: field.held ? Theme.well : Qt.tint(Theme.card, Qt.alpha(root.fill, 0.55))
            border.width: Theme.edge * (root.doubtful ? 2 : 1)
            border.color: root.doubtful ? Theme.terracotta : field.held ? Theme.indigo : Qt.darker(root.fill, 1.08)
        }

        Picture {
            id: drawing

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            name: root.picture
            size: Math.min(96 * Theme.scale, parent.height - 2 * Theme.grid)

            Picture {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: -Theme.grid
                visible: root.sign !== ""
                name: root.sign
                size: parent.size * 0.52
            }
        }

        Column {
            anchors.left: drawing.right
            anchors.right: mark.left
            anchors.leftMargin: Theme.gap * 1.2
            anchors.rightMargin: Theme.grid
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
                color: root.doubtful ? Theme.terracottaText : Theme.ink
                font.weight: root.doubtful ? Font.DemiBold : Font.Normal
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }
        }

        Icon {
            id: mark

            anchors.right: parent.right
            anchors.rightMargin: Theme.grid
            anchors.verticalCenter: parent.verticalCenter
            name: root.doubtful ? "question" : "chevron"
            size: root.doubtful ? Theme.large : Theme.title
            color: root.doubtful ? Theme.terracotta : Theme.quiet
        }
    }

    QuietButton {
        id: free

        objectName: "giveBack"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 128 * Theme.scale
        height: parent.height
        stacked: true
        name: Words.t("my_day_free") + " " + root.label + " " + root.hours
        label: Words.t("my_day_free")
        icon: "close"
        onActivated: root.giveBack()
    }
}
