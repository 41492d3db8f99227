pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Who opens the staff pages: a badge or a typed code on one side, the number pad on the other.
Item {
    id: root

    required property SignInModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real padWidth: portrait ? width - 2 * Theme.margin : Math.min(width * 0.42, 480 * Theme.scale)

    Item {
        id: side

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: root.portrait ? parent.width - 2 * Theme.margin : parent.width - root.padWidth - 3 * Theme.margin
        height: root.portrait ? parent.height * 0.36 : parent.height - 2 * Theme.margin

        Column {
            anchors.centerIn: parent
            width: parent.width
            spacing: Theme.gap * 1.4

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !root.page.asksPin
                width: Math.min(side.height * 0.52, 300 * Theme.scale)
                height: width
                radius: width / 2
                color: Theme.well

                Picture {
                    anchors.centerIn: parent
                    name: "badge-hand"
                    size: parent.width * 0.72
                }
            }

            SignDisc {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.page.asksPin
                sign: root.page.sign
                colour: root.page.colour === "" ? Theme.card : root.page.colour
                size: Math.min(side.height * 0.4, 220 * Theme.scale)
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.page.asksPin ? root.page.greeting : Words.t("staff_show_badge")
                font.pixelSize: Theme.large
                font.weight: Font.Bold
                lineHeight: 0.95
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.page.asksPin ? Words.t("staff_pin_hidden") : Words.t("staff_or_code")
                color: Theme.quiet
                font.pixelSize: Theme.title
            }

            Sentence {
                width: parent.width
                visible: root.page.forgotten && !root.page.asksPin
                horizontalAlignment: Text.AlignHCenter
                text: Words.t("staff_forgotten_help")
                color: Theme.quiet
            }

            QuietButton {
                objectName: "lostBadge"
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.page.forgotten && !root.page.asksPin
                label: Words.t("lost_open")
                picture: "badge-lost"
                onActivated: root.kiosk.open("LostBadge")
            }

            QuietButton {
                objectName: "somebodyElse"
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.page.asksPin
                label: Words.t("staff_somebody_else")
                icon: "people"
                onActivated: root.page.somebody_else()
            }
        }
    }

    PinEntry {
        id: pad

        anchors.right: parent.right
        anchors.bottom: open.visible ? open.top : parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: open.visible ? Theme.gap : Theme.margin
        anchors.top: root.portrait ? side.bottom : parent.top
        anchors.topMargin: root.portrait ? Theme.gap : Theme.margin
        width: root.padWidth
        digits: root.page.digits
        boxes: root.page.boxes
        name: Words.t(root.page.asksPin ? "staff_pin" : "staff_code")
        onKey: symbol => root.page.press(symbol)
    }

    MainButton {
        id: open

        objectName: "openStaff"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.page.asksPin
        width: root.portrait ? root.padWidth : pad.width
        label: Words.t("staff_open")
        icon: "key"
        enabled: root.page.canOpen
        onActivated: root.page.enter()
    }
}
