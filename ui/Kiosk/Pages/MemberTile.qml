pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A member as a tile: the sign on its colour, the name and, for staff, whether the badge works and who is in.
Pressable {
    id: root

    property string sign: ""
    property string colour: "#FFFFFF"
    property string mood: ""
    property string label: ""
    property bool tells: true
    property string note: ""
    property bool here: false
    readonly property var icons: ({ "badge": "badge", "no_badge": "question", "paused": "minus" })
    readonly property var tints: ({ "no_badge": Theme.saffronSoft, "paused": Theme.taken })

    name: tells ? label + ", " + note + (here ? ", " + Words.t("staff_member_in") : "") : label

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.well : Theme.card
        border.width: Theme.edge
        border.color: root.held ? Theme.indigo : Theme.line
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap
        spacing: Theme.grid * 0.75
        opacity: root.mood === "paused" ? 0.6 : 1

        SignDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            sign: root.sign
            colour: root.colour
            size: Math.max(56 * Theme.scale, Math.min(root.width * 0.6, root.height - word.height - (root.tells ? pill.height + Theme.grid : 0) - 2.6 * Theme.gap))

            StateMark {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: root.tells && root.here
                size: Math.min(40 * Theme.scale, parent.width * 0.4)
            }
        }

        Sentence {
            id: word

            width: parent.width
            height: root.label === "" ? 0 : Theme.title * 1.35
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }

        Rectangle {
            id: pill

            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.tells
            width: Math.min(parent.width, said.implicitWidth + icon.width + 2.6 * Theme.gap)
            height: 34 * Theme.scale
            radius: height / 2
            color: root.tints[root.mood] ?? Theme.well

            Icon {
                id: icon

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                visible: name !== ""
                name: root.icons[root.mood] ?? ""
                width: name === "" ? 0 : size
                size: 22 * Theme.scale
                weight: 2.8
            }

            Sentence {
                id: said

                anchors.left: icon.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.grid * 0.75
                anchors.rightMargin: Theme.gap
                height: parent.height
                horizontalAlignment: Text.AlignHCenter
                text: root.note
                font.pixelSize: Theme.small
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }
        }
    }
}
