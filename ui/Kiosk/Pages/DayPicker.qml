pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// A calendar leaf with the day on it, and beside it the months and days that move it.
Item {
    id: root

    required property DayChoice day
    property string prefix: ""
    property string caption: ""
    readonly property real key: Math.min(Theme.target * 1.15, (height - title.height - Theme.gap) / 2)
    readonly property real wordWidth: Math.max(64 * Theme.scale, Math.min(120 * Theme.scale, width - leaf.width - 2 * key - 4 * Theme.gap))

    implicitWidth: 460 * Theme.scale
    implicitHeight: 2 * Theme.target + Theme.gap

    Sentence {
        id: title

        width: parent.width
        height: root.caption === "" ? 0 : Theme.body * 1.5
        visible: root.caption !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.caption
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: title.bottom
        height: 2 * root.key + Theme.gap
        spacing: Theme.gap * 1.5

        Rectangle {
            id: leaf

            width: Math.min(220 * Theme.scale, root.width * 0.34)
            height: parent.height
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.edge
            border.color: Theme.ink
            Accessible.role: Accessible.StaticText
            Accessible.name: root.day.weekday + " " + root.day.number + " " + root.day.month

            Rectangle {
                id: band

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                height: parent.height * 0.28
                radius: parent.radius
                color: Theme.terracotta

                Rectangle {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    height: parent.radius
                    color: parent.color
                }

                Sentence {
                    anchors.fill: parent
                    anchors.margins: Theme.grid
                    horizontalAlignment: Text.AlignHCenter
                    text: root.day.month
                    color: Theme.card
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.Fit
                    wrapMode: Text.NoWrap
                }
            }

            Sentence {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: band.bottom
                anchors.bottom: name.top
                horizontalAlignment: Text.AlignHCenter
                text: root.day.number
                font.pixelSize: Math.min(Theme.huge, leaf.height * 0.36)
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
            }

            Sentence {
                id: name

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.grid
                horizontalAlignment: Text.AlignHCenter
                text: root.day.weekday
                color: Theme.quiet
            }
        }

        Column {
            spacing: Theme.gap

            Repeater {
                model: [
                    { "unit": "month", "days": 0, "months": 1 },
                    { "unit": "day", "days": 1, "months": 0 }
                ]

                Row {
                    id: line

                    required property var modelData

                    height: root.key
                    spacing: Theme.gap

                    StepButton {
                        objectName: root.prefix + line.modelData.unit + "Back"
                        width: root.key
                        height: root.key
                        name: Words.t("badge_" + line.modelData.unit + "_back")
                        icon: "minus"
                        onActivated: root.day.move(-line.modelData.days, -line.modelData.months)
                    }

                    Sentence {
                        width: root.wordWidth
                        height: parent.height
                        horizontalAlignment: Text.AlignHCenter
                        text: Words.t("badge_" + line.modelData.unit)
                        font.pixelSize: Theme.title
                        font.weight: Font.DemiBold
                        fontSizeMode: Text.Fit
                    }

                    StepButton {
                        objectName: root.prefix + line.modelData.unit + "On"
                        width: root.key
                        height: root.key
                        name: Words.t("badge_" + line.modelData.unit + "_on")
                        icon: "plus"
                        onActivated: root.day.move(line.modelData.days, line.modelData.months)
                    }
                }
            }
        }
    }
}
