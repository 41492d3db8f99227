pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What lies over the page on the way to a badge: a question, listening for a card, a finished sheet, the PIN, its code.
Item {
    id: root

    required property MemberBadge badge
    readonly property string dialog: badge.dialog

    anchors.fill: parent
    visible: dialog !== ""
    z: 100

    Sheet {
        open: root.dialog === "replace"
        picture: "badge-hand"
        title: Words.t("staff_badge_replace_title")
        text: Words.t("staff_badge_replace")
        primary: Words.t("staff_badge_yes")
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.badge.go_on()
        onSecondaryActivated: root.badge.cancel()
    }

    Sheet {
        open: root.dialog === "listen"
        picture: "reader"
        title: Words.t("staff_card_show_title")
        text: Words.t("staff_card_show")
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onSecondaryActivated: root.badge.cancel()
    }

    Sheet {
        open: root.dialog === "file"
        kind: "done"
        picture: "printer"
        title: Words.t("staff_cards_made")
        text: root.badge.fileText
        primary: Words.t("notice_close")
        onPrimaryActivated: root.badge.cancel()
    }

    Sheet {
        open: root.dialog === "code"
        kind: "done"
        picture: "staff-key"
        title: root.badge.code
        text: Words.t("staff_typed_code")
        primary: Words.t("staff_code_noted")
        onPrimaryActivated: root.badge.cancel()
    }

    Rectangle {
        id: pin

        readonly property bool wide: width > height

        anchors.fill: parent
        visible: root.dialog === "pin"
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
        }

        Column {
            id: asked

            anchors.left: parent.left
            anchors.margins: Theme.margin
            y: pin.wide ? (pin.height - height - Theme.mainTarget) / 2 : Theme.margin
            width: pin.wide ? (pin.width - 3 * Theme.margin) / 2 : pin.width - 2 * Theme.margin
            spacing: Theme.margin

            Picture {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "staff-key"
                size: Math.min(180 * Theme.scale, pin.height * 0.2)
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.badge.pinText
                color: root.badge.pinProblem ? Theme.terracottaText : Theme.ink
                font.pixelSize: Theme.large
                font.weight: Font.Bold
            }
        }

        PinEntry {
            id: pad

            anchors.right: parent.right
            anchors.top: pin.wide ? parent.top : asked.bottom
            anchors.bottom: keep.top
            anchors.margins: Theme.margin
            anchors.bottomMargin: Theme.gap
            width: asked.width
            digits: root.badge.digits
            boxes: root.badge.boxes
            wrong: root.badge.pinProblem
            name: Words.t("staff_pin")
            onKey: symbol => root.badge.press(symbol)
        }

        QuietButton {
            objectName: "pinCancel"
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.margins: Theme.margin
            height: Theme.mainTarget
            label: Words.t("staff_cancel")
            icon: "close"
            onActivated: root.badge.cancel()
        }

        MainButton {
            id: keep

            objectName: "pinEnter"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.margin
            width: Math.min(480 * Theme.scale, pin.width * 0.5)
            label: Words.t("staff_next")
            icon: "check"
            onActivated: root.badge.enter()
        }
    }
}
