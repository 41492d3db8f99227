pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One printer: what it prints and where, how it stands, a test page, and the way to change it.
Rectangle {
    id: root

    property int printer: 0
    property string role: ""
    property string picture: ""
    property string label: ""
    property string where: ""
    property string address: ""
    property string stateText: ""
    property string mark: ""
    readonly property var icons: ({ "done": "check", "wait": "clock", "look": "warning" })
    readonly property var colors: ({ "done": Theme.leafText, "wait": Theme.skyText, "look": Theme.terracottaText })

    signal tested
    signal edited

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.edge
    border.color: mark === "look" ? Theme.terracotta : Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: label + ", " + stateText

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(84 * Theme.scale, parent.height - 2 * Theme.gap)
    }

    Column {
        anchors.left: drawing.right
        anchors.right: buttons.left
        anchors.margins: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid / 2

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.where
            color: Theme.quiet
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        Sentence {
            width: parent.width
            visible: root.height > 140 * Theme.scale
            horizontalAlignment: Text.AlignLeft
            text: root.address
            color: Theme.quiet
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideMiddle
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
                height: Math.min(implicitHeight, Theme.small * 2.8)
                horizontalAlignment: Text.AlignLeft
                text: root.stateText
                color: root.colors[root.mark] ?? Theme.quiet
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
            }
        }
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        QuietButton {
            objectName: "test_" + root.role
            visible: root.role !== ""
            width: 112 * Theme.scale
            height: Math.min(root.height - 2 * Theme.gap, 124 * Theme.scale)
            stacked: true
            label: Words.t("printers_test")
            name: label + ", " + root.label
            icon: "printer"
            onActivated: root.tested()
        }

        QuietButton {
            objectName: "edit_" + root.printer
            width: 112 * Theme.scale
            height: Math.min(root.height - 2 * Theme.gap, 124 * Theme.scale)
            stacked: true
            visible: root.printer !== 0
            label: Words.t("printers_change")
            name: label + ", " + root.label
            icon: "pencil"
            onActivated: root.edited()
        }
    }
}
