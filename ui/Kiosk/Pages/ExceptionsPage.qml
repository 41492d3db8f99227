pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Six weeks to touch: a day, or the first and the last of several, and what they shall be.
Item {
    id: root

    required property ExceptionsModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real handsWidth: portrait ? width - 2 * Theme.margin : Math.min(width * 0.4, 500 * Theme.scale)
    readonly property real gridHeight: portrait ? 4 * Theme.target + 3 * Theme.gap + Theme.body * 1.6 : height - 2 * Theme.gap * 1.3

    CalendarGrid {
        id: calendar

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.topMargin: Theme.gap * 1.3
        width: root.portrait ? parent.width - 2 * Theme.margin : parent.width - root.handsWidth - 3 * Theme.margin
        height: root.gridHeight
        weeks: root.portrait ? 4 : 6
        cells: root.page.cells
        onTouched: day => root.page.touch(day)
    }

    Item {
        id: hands

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: root.portrait ? calendar.bottom : parent.top
        anchors.topMargin: Theme.gap * 1.3
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap
        width: root.handsWidth

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: !root.page.hasChoice
            picture: "exception"
            text: Words.t("exceptions_ask")
        }

        Column {
            anchors.fill: parent
            visible: root.page.hasChoice
            spacing: Theme.gap

            Row {
                width: parent.width
                spacing: Theme.gap

                Sentence {
                    width: parent.width - several.width - parent.spacing
                    height: Theme.target
                    horizontalAlignment: Text.AlignLeft
                    text: root.page.wantsRange ? Words.t("exceptions_until_ask") : root.page.rangeText
                    font.pixelSize: Theme.title
                    font.weight: Font.Bold
                    fontSizeMode: Text.Fit
                }

                QuietButton {
                    id: several

                    objectName: "severalDays"
                    width: Math.min(implicitWidth, parent.width * 0.48)
                    label: Words.t("exceptions_until")
                    icon: "calendar"
                    chosen: root.page.wantsRange
                    onActivated: root.page.want_range()
                }
            }

            Row {
                id: kinds

                width: parent.width
                spacing: Theme.gap

                Repeater {
                    model: ["usual", "closed", "other"]

                    ChoiceTile {
                        required property string modelData

                        objectName: "kind_" + modelData
                        width: (kinds.width - 2 * kinds.spacing) / 3
                        height: 112 * Theme.scale
                        picture: modelData === "usual" ? "🗓️" : modelData === "closed" ? "🔒" : "hours"
                        text: Words.t("exceptions_" + modelData)
                        fontSize: Theme.small
                        chosen: root.page.kind === modelData
                        onActivated: root.page.choose(modelData)
                    }
                }
            }

            Sentence {
                width: parent.width
                visible: root.page.kind === "usual"
                horizontalAlignment: Text.AlignHCenter
                text: root.page.usualText
                font.pixelSize: Theme.title
            }

            WeekHands {
                width: parent.width
                height: 3 * Theme.target + 2 * Theme.gap
                visible: root.page.kind === "other"
                single: true
                editor: root.page.editor as WeekEditor
            }
        }
    }

    Row {
        id: foot

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap * 1.3
        width: root.handsWidth
        height: Theme.mainTarget
        spacing: Theme.gap

        QuietButton {
            objectName: "weeksBack"
            width: Theme.target
            height: parent.height
            name: Words.t("exceptions_earlier")
            icon: "up"
            enabled: root.page.canGoBack
            onActivated: root.page.turn(-1)
        }

        QuietButton {
            objectName: "weeksOn"
            width: Theme.target
            height: parent.height
            name: Words.t("exceptions_later")
            icon: "down"
            onActivated: root.page.turn(1)
        }

        MainButton {
            objectName: "saveDays"
            width: parent.width - 2 * (Theme.target + parent.spacing)
            enabled: root.page.canSave
            label: Words.t("opening_save")
            icon: "check"
            onActivated: root.page.ask_save()
        }
    }

    Sheet {
        open: root.page.asking
        picture: "exception"
        title: Words.t("opening_save_ask")
        text: root.page.summary
        primary: Words.t("opening_save")
        secondary: Words.t("opening_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.save()
        onSecondaryActivated: root.page.cancel()
    }
}
