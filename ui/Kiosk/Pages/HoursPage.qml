pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Open or closed now, then seven days as bars on one scale of hours.
Item {
    id: root

    required property HoursModel page
    required property Screen kiosk
    readonly property real nameWidth: Math.min(width * 0.24, 230 * Theme.scale)
    readonly property real textWidth: Math.min(width * 0.27, 250 * Theme.scale)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.margin * 0.8
        anchors.bottomMargin: Theme.margin * 0.8
        spacing: Theme.grid

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: root.page.newsCount > 0 ? 64 * Theme.scale : Theme.target
            radius: Theme.radius
            color: root.page.isOpen ? Theme.leafSoft : Theme.well

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.margin
                anchors.rightMargin: Theme.margin
                spacing: Theme.margin

                StateMark {
                    availability: root.page.isOpen ? "free" : "closed"
                    size: Math.min(60 * Theme.scale, parent.height - Theme.grid)
                }

                Sentence {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    horizontalAlignment: Text.AlignLeft
                    text: root.page.text
                    font.pixelSize: Theme.large
                    font.weight: Font.Bold
                    fontSizeMode: Text.Fit
                }
            }
        }

        Item {
            visible: root.page.dayCount > 0
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.body * 1.3

            Item {
                id: scale

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: root.nameWidth
                anchors.rightMargin: root.textWidth
                height: parent.height

                Repeater {
                    model: root.page.marks

                    Sentence {
                        required text
                        required property int index
                        required property real at

                        anchors.left: parent.left
                        anchors.leftMargin: at * scale.width - implicitWidth / 2
                        visible: index % (scale.width < 480 * Theme.scale ? 2 : 1) === 0
                        height: scale.height
                        color: Theme.quiet
                        font.pixelSize: Theme.small
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }

        Repeater {
            model: root.page.days

            DayBar {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: 110 * Theme.scale
                nameWidth: root.nameWidth
                textWidth: root.textWidth
                nowAt: root.page.nowAt
            }
        }

        Flow {
            visible: root.page.newsCount > 0
            Layout.fillWidth: true
            Layout.maximumHeight: (root.height > root.width ? 3 : 2) * (chipHeight + spacing) - spacing
            clip: true
            spacing: Theme.grid
            readonly property real chipHeight: 46 * Theme.scale

            Repeater {
                model: root.page.news

                Rectangle {
                    id: chip

                    required property string picture
                    required property string text

                    width: Math.min(root.width - 2 * Theme.margin, face.size + said.implicitWidth + 3.5 * Theme.gap)
                    height: 46 * Theme.scale
                    radius: height / 2
                    color: picture === "exception" ? Theme.well : Theme.skySoft
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text

                    Picture {
                        id: face

                        anchors.left: parent.left
                        anchors.leftMargin: Theme.gap
                        anchors.verticalCenter: parent.verticalCenter
                        name: chip.picture
                        size: 36 * Theme.scale
                    }

                    Sentence {
                        id: said

                        anchors.left: face.right
                        anchors.right: parent.right
                        anchors.margins: Theme.gap
                        height: parent.height
                        horizontalAlignment: Text.AlignLeft
                        text: chip.text
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                    }
                }
            }
        }

        EmptyState {
            visible: root.page.dayCount === 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            picture: "hours"
            text: Words.t("hours_none")
            label: Words.t("help_title")
            icon: "help"
            onActivated: root.kiosk.open("Help")
        }

        Item {
            visible: root.height > root.width
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: 0
        }
    }
}
