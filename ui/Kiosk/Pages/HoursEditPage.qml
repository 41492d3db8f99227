pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The week of the place or of one machine, changed by touching it; what that concerns is said before it is written.
Item {
    id: root

    required property HoursEditModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real foot: portrait ? 2 * Theme.mainTarget + Theme.gap : Theme.mainTarget

    WeekEdit {
        id: week

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap * 1.3
        height: parent.height - root.foot - anchors.topMargin - 2.6 * Theme.gap
        editor: root.page.editor as WeekEditor
        fixed: !root.page.own
    }

    Column {
        anchors.right: week.right
        anchors.verticalCenter: week.verticalCenter
        anchors.verticalCenterOffset: root.portrait ? (week.height - week.handsHeight) / 2 : 0
        width: week.handsWidth
        visible: !root.page.own
        spacing: Theme.margin

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.page.isLent ? "loan" : "place"
            size: 140 * Theme.scale
        }

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Words.t(root.page.isLent ? "opening_lent_text" : "opening_as_place_text")
            font.pixelSize: Theme.title
        }
    }

    Row {
        id: ways

        anchors.left: parent.left
        anchors.bottom: root.portrait ? save.top : parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.bottomMargin: Theme.gap * 1.3
        width: parent.width - 2 * Theme.margin - (root.portrait ? 0 : save.width + Theme.gap)
        spacing: Theme.gap

        ChoiceTile {
            objectName: "asPlace"
            visible: !root.page.ofPlace && !root.page.isLent
            width: 220 * Theme.scale
            height: Theme.mainTarget
            text: Words.t("opening_as_place")
            fontSize: Theme.body
            chosen: !root.page.own
            onActivated: root.page.choose_own(false)
        }

        ChoiceTile {
            objectName: "ownHours"
            visible: !root.page.ofPlace && !root.page.isLent
            width: 220 * Theme.scale
            height: Theme.mainTarget
            text: Words.t("opening_own")
            fontSize: Theme.body
            chosen: root.page.own
            onActivated: root.page.choose_own(true)
        }

        QuietButton {
            objectName: "openExceptions"
            visible: !root.page.dirty
            width: 230 * Theme.scale
            height: Theme.mainTarget
            label: Words.t("opening_exceptions")
            picture: "exception"
            onActivated: root.page.open_exceptions()
        }

        QuietButton {
            objectName: "openMachines"
            visible: !root.page.dirty && root.page.ofPlace
            width: 230 * Theme.scale
            height: Theme.mainTarget
            label: Words.t("opening_machines")
            picture: "sewing-machine"
            onActivated: root.kiosk.open("HoursOf")
        }

        QuietButton {
            objectName: "openLoans"
            visible: !root.page.dirty && root.page.ofPlace
            width: 230 * Theme.scale
            height: Theme.mainTarget
            label: Words.t("lending_title")
            picture: "loan"
            onActivated: root.kiosk.open("Loans")
        }

        QuietButton {
            objectName: "openLoan"
            visible: root.page.isLent
            width: 260 * Theme.scale
            height: Theme.mainTarget
            label: Words.t("opening_lent_hours")
            picture: "loan"
            onActivated: root.page.open_loan()
        }

        QuietButton {
            objectName: "undoHours"
            visible: root.page.dirty
            width: Math.min(implicitWidth + Theme.margin, 330 * Theme.scale)
            height: Theme.mainTarget
            label: Words.t("opening_undo")
            icon: "backspace"
            onActivated: root.page.undo()
        }
    }

    MainButton {
        id: save

        objectName: "saveHours"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap * 1.3
        width: root.portrait ? parent.width - 2 * Theme.margin : Math.max(implicitWidth, 340 * Theme.scale)
        enabled: root.page.dirty
        label: Words.t("opening_save")
        icon: "check"
        onActivated: root.page.ask_save()
    }

    Sheet {
        open: root.page.dialog === "save"
        picture: "hours"
        title: Words.t("opening_save_ask")
        text: root.page.summary
        primary: Words.t("opening_save")
        secondary: Words.t("opening_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.save()
        onSecondaryActivated: root.page.cancel()
    }
}
