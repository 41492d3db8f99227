pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The greeting with its way out, and below it one question: a picture, a sentence, one main act, and "later".
Item {
    id: root

    required property ArrivalModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property bool asksLeft: page.kind === "left"

    Greeting {
        id: greeting

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.margin * 0.8
        height: 112 * Theme.scale
        hello: root.page.hello
        presence: root.page.presenceText
        undoLeft: root.page.undoLeft
        undoSeconds: root.page.undoSeconds
        onNotMe: root.page.not_me()
    }

    Card {
        id: card

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: greeting.bottom
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap * 1.5

        Item {
            anchors.fill: parent

            Rectangle {
                id: disc

                x: root.portrait ? (parent.width - width) / 2 : Words.rtl ? parent.width - width - Theme.margin : Theme.margin
                y: root.portrait ? Theme.margin : (parent.height - height) / 2
                visible: !root.asksLeft
                width: Math.min(280 * Theme.scale, root.portrait ? parent.height * 0.42 : parent.height - 2 * Theme.margin)
                height: width
                radius: width / 2
                color: Theme.saffronSoft

                Picture {
                    anchors.centerIn: parent
                    name: root.page.mark
                    size: parent.width * 0.66
                }
            }

            Sentence {
                id: words

                objectName: "arrivalSentence"
                readonly property real beside: root.asksLeft || root.portrait ? Theme.gap : disc.width + 2.5 * Theme.margin

                x: Words.rtl ? Theme.gap : beside
                width: parent.width - beside - Theme.gap
                y: root.asksLeft ? Theme.gap : root.portrait ? disc.y + disc.height + Theme.margin : 0
                height: root.asksLeft ? Theme.large * 2.4 : parent.height - y
                horizontalAlignment: root.asksLeft || root.portrait ? Text.AlignHCenter : Text.AlignLeft
                text: root.page.sentence
                font.pixelSize: Theme.large
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
                Accessible.role: Accessible.StaticText
                Accessible.name: root.page.spoken
            }

            Row {
                id: parts

                x: Theme.gap
                y: words.y + words.height + Theme.gap
                visible: root.asksLeft
                width: parent.width - 2 * Theme.gap
                height: parent.height - y - Theme.gap
                spacing: Theme.gap * 1.5

                Repeater {
                    model: ["midday", "afternoon", "evening"]

                    Tile {
                        required property string modelData

                        objectName: "left_" + modelData
                        width: (parts.width - 2 * parts.spacing) / 3
                        height: Math.min(parts.height, 320 * Theme.scale)
                        picture: "left-" + modelData
                        label: Words.t("arrival_left_" + modelData)
                        fill: Theme.well
                        onActivated: root.page.left(modelData)
                    }
                }
            }
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget

        QuietButton {
            id: later

            objectName: "arrivalLater"
            anchors.left: parent.left
            width: Math.min(implicitWidth + Theme.margin, parent.width * 0.4)
            height: parent.height
            visible: root.page.laterText !== ""
            label: root.page.laterText
            icon: "clock"
            fontSize: Theme.title
            onActivated: root.page.later()
        }

        Sentence {
            anchors.left: later.visible ? later.right : parent.left
            anchors.right: act.visible ? act.left : parent.right
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            text: root.page.place
            color: Theme.quiet
            font.pixelSize: Theme.title
        }

        MainButton {
            id: act

            objectName: "arrivalAct"
            anchors.right: parent.right
            width: Math.min(Math.max(implicitWidth, 320 * Theme.scale), parent.width * 0.5)
            visible: !root.asksLeft
            label: root.page.act
            icon: root.page.kind === "charter" || root.page.kind === "choice" ? "chevron" : "check"
            onActivated: root.page.answer()
        }
    }
}
