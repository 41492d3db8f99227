pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Means of payment, what is given, what to hand back, and the one button that writes the sale.
Item {
    id: root

    required property PayModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real side: portrait ? width - 2 * Theme.margin : Math.min(400 * Theme.scale, width * 0.33)
    readonly property real wide: portrait ? side : width - side - 2 * Theme.margin - 1.4 * Theme.gap

    // A number pad on the counter types here too.
    Component.onCompleted: root.forceActiveFocus()
    Keys.onPressed: event => {
        const symbol = event.key === Qt.Key_Backspace ? "back" : event.text;
        if (symbol === "back" || /^[0-9,.]$/.test(symbol)) {
            root.page.key(symbol);
            event.accepted = true;
        }
    }

    Column {
        id: left

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.topMargin: Theme.gap * 1.3
        width: root.wide
        spacing: Theme.gap

        Row {
            id: choices

            width: parent.width
            height: 100 * Theme.scale
            spacing: Theme.gap

            Repeater {
                model: root.page.means

                ChoiceTile {
                    required property string means
                    required property string label
                    required picture
                    required chosen

                    objectName: "means_" + means
                    width: (choices.width - 3 * Theme.gap) / 4
                    height: choices.height
                    text: label
                    onActivated: root.page.choose_means(means)
                }
            }
        }

        Item {
            id: caption

            width: parent.width
            height: 44 * Theme.scale

            Sentence {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                visible: root.page.cash
                text: Words.t("pay_given")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }

            TrainingBanner {
                anchors.right: parent.right
                width: root.page.cash ? parent.width * 0.56 : parent.width
                height: parent.height
            }
        }

        PayMoney {
            id: money

            width: parent.width
            visible: root.page.cash
            onGiven: value => root.page.give(value)
        }
    }

    PayHands {
        anchors.left: left.left
        anchors.top: left.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: root.portrait ? bottom.top : parent.bottom
        anchors.bottomMargin: Theme.gap * 1.3
        width: root.wide
        visible: root.page.cash
        page: root.page
    }

    Card {
        anchors.left: left.left
        anchors.top: left.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: root.portrait ? bottom.top : parent.bottom
        anchors.bottomMargin: Theme.gap * 1.3
        width: root.wide
        visible: !root.page.cash
        implicitHeight: 0

        Column {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            spacing: Theme.margin

            Picture {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.page.meansPicture
                size: 190 * Theme.scale
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.page.howText
                font.pixelSize: Theme.title
            }
        }
    }

    Item {
        id: bottom

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap * 1.3
        width: root.side
        height: root.portrait ? (root.page.cash ? pad.implicitHeight : collect.height) : root.height - 2.6 * Theme.gap

        QuietButton {
            id: exact

            objectName: "exact"
            anchors.right: parent.right
            anchors.top: parent.top
            width: root.portrait ? root.side * 0.42 : parent.width
            height: Theme.target
            visible: root.page.cash
            name: Words.t("pay_exact")
            // Without words a tick alone would be a second "collect".
            picture: Theme.picturesOnly ? "" : "done"
            label: Theme.picturesOnly ? "= " + root.page.totalText : Words.t("pay_exact")
            fontSize: Theme.title
            onActivated: root.page.exact()
        }

        Card {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: collect.top
            anchors.bottomMargin: Theme.gap
            visible: !root.page.cash && !root.portrait
            implicitHeight: 0

            Column {
                anchors.centerIn: parent
                width: parent.width
                spacing: Theme.grid

                Picture {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: "basket"
                    size: 150 * Theme.scale
                }

                Sentence {
                    width: parent.width
                    height: Theme.huge * 1.4
                    horizontalAlignment: Text.AlignHCenter
                    text: root.page.totalText
                    font.pixelSize: Theme.huge
                    font.weight: Font.Bold
                    fontSizeMode: Text.Fit
                    wrapMode: Text.NoWrap
                }
            }
        }

        Item {
            anchors.left: parent.left
            anchors.top: root.portrait ? parent.top : exact.bottom
            anchors.topMargin: root.portrait ? 0 : Theme.gap
            anchors.bottom: root.portrait ? parent.bottom : collect.top
            anchors.bottomMargin: root.portrait ? 0 : Theme.gap
            width: root.portrait ? root.side * 0.54 : parent.width
            visible: root.page.cash

            NumberPad {
                id: pad

                anchors.fill: parent
                doubleZero: true
                comma: true
                backspace: false
                onKey: symbol => root.page.key(symbol)
            }
        }

        MainButton {
            id: collect

            objectName: "collect"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: root.portrait && root.page.cash ? root.side * 0.42 : parent.width
            opacity: root.page.enough ? 1 : 0.55
            icon: "check"
            label: Words.t("pay_collect")
            subLabel: root.page.totalText
            onActivated: root.page.collect()
        }
    }
}
