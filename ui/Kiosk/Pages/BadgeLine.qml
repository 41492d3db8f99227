pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One badge: what kind, since when, whether it works by shape and words, and the one thing that can happen to it.
Rectangle {
    id: root

    property int badge: 0
    property string picture: ""
    property string text: ""
    property string stateText: ""
    property string mark: ""
    property bool canLose: false
    property bool canRestore: false
    readonly property var icons: ({ "done": "check", "look": "question", "gone": "minus" })
    readonly property var colors: ({ "done": Theme.leafText, "look": Theme.terracottaText, "gone": Theme.quiet })

    signal lost
    signal found

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.edge
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: text + ", " + stateText

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(76 * Theme.scale, parent.height - 2 * Theme.grid)
        opacity: root.mark === "done" ? 1 : 0.5
    }

    Column {
        anchors.left: drawing.right
        anchors.right: way.left
        anchors.margins: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid / 2

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, Theme.title * 2.2)
            horizontalAlignment: Text.AlignLeft
            text: root.text
            font.pixelSize: Theme.title
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
                size: Theme.body * 1.2
                weight: 2.8
                color: root.colors[root.mark] ?? Theme.quiet
            }

            Sentence {
                width: parent.width - shape.width - parent.spacing
                horizontalAlignment: Text.AlignLeft
                text: root.stateText
                color: root.colors[root.mark] ?? Theme.quiet
                font.weight: Font.DemiBold
            }
        }
    }

    QuietButton {
        id: way

        objectName: (root.canLose ? "lose_" : "found_") + root.badge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: root.canLose || root.canRestore
        width: visible ? Math.min(Math.max(implicitWidth, 200 * Theme.scale), root.width * 0.4) : 0
        height: Math.min(Theme.target, root.height - 2 * Theme.grid)
        label: Words.t(root.canLose ? "badge_lost" : "badge_found")
        picture: root.canLose ? "badge-lost" : "done"
        fill: Theme.well
        onActivated: root.canLose ? root.lost() : root.found()
    }
}
