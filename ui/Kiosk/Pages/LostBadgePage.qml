pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Who vouches, as two badges; then she touches her sign; then one question.
Item {
    id: root

    required property LostBadgeModel page
    required property Screen kiosk
    readonly property bool vouching: page.step === "badges"

    Sentence {
        id: question

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: Math.min(implicitHeight, root.height * 0.2)
        horizontalAlignment: Text.AlignHCenter
        text: root.vouching ? root.page.question : Words.t("lost_ask_who")
        font.pixelSize: Theme.large
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        lineHeight: 0.95
    }

    Row {
        anchors.centerIn: parent
        visible: root.vouching
        spacing: Theme.margin * 2

        Repeater {
            model: [
                { "sign": root.page.sign, "colour": root.page.colour },
                { "sign": root.page.other, "colour": root.page.otherColour }
            ]

            Item {
                id: place

                required property var modelData

                width: Math.min(280 * Theme.scale, root.width * 0.34, root.height * 0.44)
                height: width

                Rectangle {
                    anchors.fill: parent
                    visible: place.modelData.sign === ""
                    radius: width / 2
                    color: Theme.saffronSoft
                    border.width: Theme.edge * 2
                    border.color: Theme.saffron

                    Picture {
                        anchors.centerIn: parent
                        name: "badge-hand"
                        size: parent.width * 0.68
                    }
                }

                SignDisc {
                    anchors.fill: parent
                    visible: place.modelData.sign !== ""
                    sign: place.modelData.sign
                    colour: place.modelData.colour
                    size: parent.width
                }
            }
        }
    }

    Sentence {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.vouching
        horizontalAlignment: Text.AlignHCenter
        text: root.page.help
        color: Theme.quiet
        font.pixelSize: Theme.title
    }

    Pager {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: !root.vouching
        minCellWidth: 160 * Theme.scale
        minCellHeight: 150 * Theme.scale
        model: root.page.members
        delegate: MemberTile {
            required property int member
            required label
            required sign
            required colour

            objectName: "who_" + member
            name: label === "" ? sign : label
            width: grid.cellWidth
            height: grid.cellHeight
            tells: false
            onActivated: root.page.touch(member)
        }
    }

    Sheet {
        open: root.page.step === "sure"
        picture: "badge-lost"
        title: root.page.question
        text: Words.t("lost_sure")
        primary: Words.t("lost_new")
        primaryIcon: "printer"
        secondary: Words.t(root.page.mayDay ? "lost_day" : "staff_cancel")
        secondaryIcon: root.page.mayDay ? "clock" : "close"
        onPrimaryActivated: root.page.replace()
        onSecondaryActivated: root.page.mayDay ? root.page.for_today() : root.page.cancel()

        SignDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            sign: root.page.herSign
            colour: root.page.herColour
            size: 130 * Theme.scale
        }

        QuietButton {
            objectName: "lostCancel"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.page.mayDay
            label: Words.t("staff_cancel")
            icon: "close"
            onActivated: root.page.cancel()
        }
    }
}
