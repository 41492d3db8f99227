pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// How long a group lasts: two usual durations, or its own first and last day; and the way to end it today.
Item {
    id: root

    required property PartyEditModel page
    readonly property bool portrait: height > width

    Row {
        id: tiles

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Math.min(220 * Theme.scale, root.height * (root.page.ownDays ? 0.38 : 0.6))
        spacing: Theme.gap

        Repeater {
            model: root.page.durations

            Tile {
                required property string lasts
                required label
                required picture
                required chosen

                objectName: "lasts_" + lasts
                width: (tiles.width - 2 * tiles.spacing) / 3
                height: tiles.height
                fontSize: Theme.title
                onActivated: root.page.choose_lasts(lasts)
            }
        }
    }

    Grid {
        id: days

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tiles.bottom
        anchors.bottom: end.visible ? end.top : parent.bottom
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: end.visible ? Theme.gap : 0
        visible: root.page.ownDays
        columns: root.portrait ? 1 : 2
        spacing: Theme.gap

        DayPicker {
            width: root.portrait ? days.width : (days.width - days.spacing) / 2
            height: root.portrait ? (days.height - days.spacing) / 2 : days.height
            day: root.page.firstDay as DayChoice
            prefix: "first_"
            caption: Words.t("party_first_day")
        }

        DayPicker {
            width: root.portrait ? days.width : (days.width - days.spacing) / 2
            height: root.portrait ? (days.height - days.spacing) / 2 : days.height
            day: root.page.lastDay as DayChoice
            prefix: "last_"
            caption: Words.t("party_last_day")
        }
    }

    QuietButton {
        id: end

        objectName: "endParty"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        visible: root.page.runs
        label: Words.t("party_end")
        picture: "leave"
        onActivated: root.page.ask_end()
    }
}
