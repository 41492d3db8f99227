pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One large number with minus and plus, and beside it how many people are in the house in all.
Item {
    id: root

    required property GuestsModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Column {
        id: count

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Theme.margin
        width: root.portrait ? root.width - 2 * Theme.margin : (root.width - 3 * Theme.margin) * 0.64
        height: root.portrait ? root.height * 0.56 : root.height - 2 * Theme.margin
        spacing: Theme.gap * 1.5

        Sentence {
            width: parent.width
            height: Theme.large * 1.4
            horizontalAlignment: Text.AlignHCenter
            text: Words.t("guests_question")
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
        }

        Row {
            id: row

            anchors.horizontalCenter: parent.horizontalCenter
            width: parent.width
            height: Math.min(360 * Theme.scale, parent.height - Theme.large * 1.4 - Theme.mainTarget - 3 * parent.spacing)
            spacing: Theme.margin

            StepButton {
                objectName: "guestsLess"
                width: parent.width * 0.27
                height: parent.height
                name: Words.t("guests_less")
                icon: "minus"
                enabled: root.page.guests > 0
                opacity: enabled ? 1 : 0.4
                onActivated: root.page.less()
            }

            Rectangle {
                width: parent.width - 2 * parent.spacing - 2 * parent.width * 0.27
                height: parent.height
                radius: Theme.radius
                color: Theme.card
                border.width: Theme.edge * 2
                border.color: Theme.ink

                Sentence {
                    objectName: "guestsNumber"
                    anchors.fill: parent
                    anchors.margins: Theme.gap
                    horizontalAlignment: Text.AlignHCenter
                    text: root.page.guests
                    font.pixelSize: Math.round(Math.min(150 * Theme.scale, row.height * 0.66))
                    font.weight: Font.Bold
                    fontSizeMode: Text.Fit
                    wrapMode: Text.NoWrap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }

            StepButton {
                objectName: "guestsMore"
                width: parent.width * 0.27
                height: parent.height
                name: Words.t("guests_more")
                icon: "plus"
                onActivated: root.page.more()
            }
        }

        QuietButton {
            objectName: "guestsGone"
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.target
            width: Math.min(implicitWidth + 2 * Theme.margin, parent.width)
            enabled: root.page.guests > 0
            opacity: enabled ? 1 : 0.4
            label: Words.t("guests_all_gone")
            picture: "leave"
            fontSize: Theme.title
            onActivated: root.page.none_left()
        }

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Words.t("guests_no_names")
            color: Theme.quiet
        }
    }

    Card {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: root.portrait ? count.y + count.height + Theme.margin : Theme.margin
        width: root.portrait ? root.width - 2 * Theme.margin : root.width - count.width - 3 * Theme.margin
        height: root.height - y - Theme.margin
        fill: root.page.full ? Theme.terracottaSoft : Theme.card
        edge: root.page.full ? Theme.terracotta : Theme.line

        Column {
            y: Math.max(0, (parent.height - implicitHeight) / 2)
            width: parent.width
            spacing: Theme.gap

            Picture {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "members"
                size: Math.min(150 * Theme.scale, root.height * 0.2)
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: Words.t("guests_inside")
                color: root.page.full ? Theme.ink : Theme.quiet
                font.pixelSize: Theme.title
            }

            Sentence {
                objectName: "guestsTotal"
                width: parent.width
                height: Theme.large * 2.4
                horizontalAlignment: Text.AlignHCenter
                text: root.page.totalText
                font.pixelSize: Theme.large
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: [root.page.membersText, root.page.groupsText, root.page.limitText].filter(part => part !== "").join(" · ")
                color: root.page.full ? Theme.ink : Theme.quiet
                font.pixelSize: Theme.title
            }
        }
    }
}
