pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The same hours every week: which hours, how far, and what each date becomes; then one button.
Item {
    id: root

    required property SeriesModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    ForBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.page.forSomeone
        text: root.page.forText
        sign: root.page.forSign
        colour: root.page.mineColour
    }

    Item {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
        height: root.page.fresh && root.portrait ? 2 * Theme.target + Theme.gap : Theme.target

        Picture {
            id: drawing

            anchors.left: parent.left
            name: root.page.machinePicture
            size: Theme.target
        }

        Sentence {
            anchors.left: drawing.right
            anchors.right: root.page.fresh && !root.portrait ? choices.left : parent.right
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            height: Theme.target
            horizontalAlignment: Text.AlignLeft
            text: root.page.everyText
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            Accessible.role: Accessible.Heading
            Accessible.name: root.page.label + ", " + text
        }

        Row {
            id: choices

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: root.page.fresh
            spacing: Theme.gap

            Repeater {
                model: root.page.choices

                ChoiceTile {
                    required property int weeks
                    required text
                    required property string until
                    required chosen

                    objectName: "weeks_" + weeks
                    width: root.portrait ? (head.width - 3 * Theme.gap) / 4 : 164 * Theme.scale
                    height: Theme.target
                    smallText: until
                    fontSize: Theme.body
                    onActivated: root.page.choose_weeks(weeks)
                }
            }
        }
    }

    EmptyState {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
        visible: root.page.impossible
        picture: root.page.reasonPicture
        text: root.page.reason
    }

    Pager {
        id: dates

        objectName: "dates"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
        visible: !root.page.impossible
        minCellWidth: 350 * Theme.scale
        minCellHeight: 96 * Theme.scale
        model: root.page.dates
        delegate: SeriesDay {
            required property string day
            required date
            required text
            required standing
            required reason
            required picture
            required mark

            objectName: "date_" + day
            fresh: root.page.fresh
            width: dates.cellWidth
            height: Math.min(dates.cellHeight, 120 * Theme.scale)
            onActivated: made ? root.page.ask(day) : root.page.add_date(day)
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        height: Theme.mainTarget + 2 * Theme.gap

        MainButton {
            objectName: "seriesAct"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.page.fresh
            width: root.portrait ? parent.width : Math.max(implicitWidth, 420 * Theme.scale)
            label: root.page.actText
            icon: "check"
            enabled: !root.page.impossible
            onActivated: root.page.make()
        }

        QuietButton {
            objectName: "seriesEnd"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.page.fresh
            label: Words.t("series_end")
            icon: "close"
            fill: Theme.well
            onActivated: root.page.ask("")
        }
    }

    Sheet {
        objectName: "seriesAsk"
        open: root.page.asked !== ""
        kind: "question"
        picture: root.page.machinePicture
        title: root.page.asked === "all" ? Words.t("series_end_title") : Words.t("my_day_free_title")
        text: root.page.label
        next: root.page.everyText
        primary: Words.t("my_day_free_yes")
        secondary: Words.t("my_day_keep")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.give_back()
        onSecondaryActivated: root.page.keep()
    }
}
