pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One day of the week: its name, when it is open as bars on the scale of hours, and the same in figures.
Item {
    id: root

    required property string name
    required property string date
    required property string text
    required property var bars
    required property bool today
    required property bool closed
    required property bool special
    required property var lent
    property real nameWidth: 200 * Theme.scale
    property real textWidth: 220 * Theme.scale
    property real nowAt: -1

    implicitHeight: 64 * Theme.scale
    Accessible.role: Accessible.StaticText
    Accessible.name: name + " " + date + ", " + text + (special ? ", " + Words.t("hours_special") : "")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 0.7
        color: root.today ? Theme.saffronSoft : Theme.card
        border.width: Theme.edge * (root.today ? 1.5 : 1)
        border.color: root.today ? Theme.saffron : Theme.line
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap * 1.3
        anchors.verticalCenter: parent.verticalCenter
        width: root.nameWidth - 2 * Theme.gap

        Sentence {
            width: parent.width
            height: Math.min(Theme.body * 1.25, root.height * 0.5)
            horizontalAlignment: Text.AlignLeft
            text: root.name
            font.weight: root.today ? Font.Bold : Font.DemiBold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Sentence {
            width: parent.width
            height: Math.min(Theme.small * 1.3, root.height * 0.42)
            horizontalAlignment: Text.AlignLeft
            text: root.date
            color: root.today ? Theme.ink : Theme.quiet
            font.pixelSize: Theme.small
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }
    }

    Item {
        id: track

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.nameWidth
        anchors.rightMargin: root.textWidth
        height: parent.height

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.grid
            radius: height / 2
            color: root.today ? Theme.card : Theme.well
        }

        Repeater {
            model: root.bars

            Rectangle {
                required property var modelData

                anchors.left: track.left
                anchors.leftMargin: modelData[0] * track.width
                anchors.verticalCenter: track.verticalCenter
                width: (modelData[1] - modelData[0]) * track.width
                height: Math.min(36 * Theme.scale, track.height * 0.5)
                radius: height / 3
                color: Theme.leaf
            }
        }

        Repeater {
            model: root.lent

            Rectangle {
                required property var modelData

                anchors.left: track.left
                anchors.leftMargin: modelData[0] * track.width
                anchors.bottom: track.bottom
                anchors.bottomMargin: Theme.grid / 2
                width: (modelData[1] - modelData[0]) * track.width
                height: Math.max(3, Math.min(10 * Theme.scale, track.height * 0.16))
                radius: height / 2
                color: Theme.sky
            }
        }

        Rectangle {
            anchors.left: parent.left
            anchors.leftMargin: root.nowAt * parent.width - width / 2
            anchors.verticalCenter: parent.verticalCenter
            visible: root.today && root.nowAt >= 0
            width: 16 * Theme.scale
            height: Math.min(54 * Theme.scale, parent.height * 0.82)
            radius: width / 2
            color: Theme.saffron
            border.width: Theme.edge
            border.color: Theme.ink
        }
    }

    Picture {
        id: special

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: root.special
        name: "exception"
        size: Math.min(40 * Theme.scale, parent.height - Theme.grid)
    }

    Sentence {
        anchors.right: special.visible ? special.left : parent.right
        anchors.rightMargin: special.visible ? Theme.grid : Theme.gap * 1.3
        width: root.textWidth - 2.6 * Theme.gap - (special.visible ? special.width : 0)
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: root.text
        color: root.closed ? Theme.quiet : Theme.ink
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        lineHeight: 0.95
    }
}
