pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One task of one machine: its picture, the machine's, when it is due by shape and words, and "done".
Rectangle {
    id: root

    property string label: ""
    property string picture: ""
    property string machine: ""
    property string machinePicture: ""
    property string stateText: ""
    property string mark: "fine"
    property bool showsMachine: true
    property string prefix: ""
    readonly property var shapes: ({ "late": "broken", "soon": "cleaning", "fine": "free" })
    readonly property color tone: mark === "late" ? Theme.terracottaText : mark === "soon" ? Theme.skyText : Theme.leafText

    signal done
    signal opened

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.edge
    border.color: mark === "late" ? Theme.terracotta : Theme.line

    Pressable {
        anchors.left: parent.left
        anchors.right: act.left
        anchors.rightMargin: Theme.gap
        height: parent.height
        name: root.label + ", " + root.machine + ", " + root.stateText
        objectName: "due_" + root.prefix
        passive: !root.showsMachine
        onActivated: root.opened()

        Picture {
            id: drawing

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            name: root.picture
            size: Math.min(72 * Theme.scale, parent.height - 2 * Theme.grid)
        }

        Picture {
            id: machine

            anchors.left: drawing.right
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            visible: root.showsMachine
            name: root.machinePicture
            size: visible ? Math.min(56 * Theme.scale, parent.height - 3 * Theme.grid) : 0
        }

        Column {
            anchors.left: root.showsMachine ? machine.right : drawing.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.grid / 4

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
                height: Theme.small * 1.3
                visible: root.showsMachine
                horizontalAlignment: Text.AlignLeft
                text: root.machine
                color: Theme.quiet
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }

            Row {
                width: parent.width
                spacing: Theme.grid

                StateMark {
                    id: shape

                    anchors.verticalCenter: parent.verticalCenter
                    availability: root.shapes[root.mark] ?? "free"
                    size: Theme.body * 1.15
                }

                Sentence {
                    width: parent.width - shape.width - parent.spacing
                    height: Math.min(implicitHeight, Theme.small * 2.8)
                    horizontalAlignment: Text.AlignLeft
                    text: root.stateText
                    color: root.tone
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.Fit
                }
            }
        }
    }

    QuietButton {
        id: act

        objectName: "done_" + root.prefix
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: 128 * Theme.scale
        height: Math.min(parent.height - 2 * Theme.grid, Theme.target)
        label: Words.t("maintenance_done")
        name: label + ", " + root.label + ", " + root.machine
        icon: "check"
        onActivated: root.done()
    }
}
