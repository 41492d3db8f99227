pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A paper of the queue: what, when, what became of it by shape and words, and what can be done.
Rectangle {
    id: root

    property int job: 0
    property string picture: ""
    property string text: ""
    property string stateText: ""
    property string mark: ""
    property bool canRetry: false
    property bool canCancel: false
    readonly property var icons: ({ "done": "check", "wait": "clock", "look": "warning", "gone": "close" })
    readonly property var colors: ({ "done": Theme.leafText, "wait": Theme.skyText, "look": Theme.terracottaText, "gone": Theme.quiet })

    signal retried
    signal givenUp

    radius: Theme.radius * 0.8
    color: mark === "look" ? Theme.terracottaSoft : Theme.card
    border.width: Theme.edge
    border.color: mark === "look" ? Theme.terracotta : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: text + ", " + stateText

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(60 * Theme.scale, parent.height - 2 * Theme.grid)
    }

    Column {
        anchors.left: drawing.right
        anchors.right: buttons.left
        anchors.margins: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 2.6)
            horizontalAlignment: Text.AlignLeft
            text: root.text
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.92
        }

        Row {
            width: parent.width
            spacing: Theme.grid

            Icon {
                id: shape

                anchors.verticalCenter: parent.verticalCenter
                name: root.icons[root.mark] ?? ""
                size: Theme.body
                weight: 2.8
                color: said.color
            }

            Sentence {
                id: said

                width: parent.width - shape.width - parent.spacing
                horizontalAlignment: Text.AlignLeft
                text: root.stateText
                color: root.mark === "look" ? Theme.ink : root.colors[root.mark] ?? Theme.quiet
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
        }
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        QuietButton {
            objectName: "retry_" + root.job
            visible: root.canRetry
            width: Theme.target
            height: Math.min(Theme.target, root.height - Theme.grid)
            name: Words.t("printers_again")
            icon: "refresh"
            onActivated: root.retried()
        }

        QuietButton {
            objectName: "cancel_" + root.job
            visible: root.canCancel
            width: Theme.target
            height: Math.min(Theme.target, root.height - Theme.grid)
            name: Words.t("printers_give_up")
            icon: "close"
            onActivated: root.givenUp()
        }
    }
}
