pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// How much: the amount as it is read, usual amounts, the number pad, and one button into the basket.
Item {
    id: root

    required property AmountModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real half: portrait ? width - 2 * Theme.margin : (width - 3 * Theme.margin) / 2

    // A number pad on the counter types here too.
    Component.onCompleted: root.forceActiveFocus()
    Keys.onPressed: event => {
        const symbol = event.key === Qt.Key_Backspace ? "back" : event.text;
        if (symbol === "back" || /^[0-9,.]$/.test(symbol)) {
            root.page.key(symbol);
            event.accepted = true;
        }
    }

    TrainingBanner {
        id: banner

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.topMargin: Theme.gap * 1.3
        width: root.half
    }

    Card {
        id: shown

        anchors.left: parent.left
        anchors.top: banner.bottom
        anchors.leftMargin: Theme.margin
        anchors.topMargin: Theme.gap
        width: root.half
        height: root.portrait ? root.height * 0.25 : root.height - banner.height - usual.height - 4.6 * Theme.gap

        Picture {
            id: drawing

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: root.page.picture
            size: Math.min(parent.height * 0.72, parent.width * 0.22)
        }

        QuietButton {
            id: less

            objectName: "takeBack"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? Theme.target : 0
            height: Theme.target
            visible: root.page.comma
            enabled: root.page.typedText !== ""
            name: Words.t("controls_backspace")
            icon: "backspace"
            repeats: true
            onActivated: root.page.key("back")
        }

        Column {
            anchors.left: drawing.right
            anchors.right: less.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.grid / 2

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: root.page.question
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }

            Sentence {
                objectName: "amountRead"
                width: parent.width
                height: Theme.huge * 1.4
                horizontalAlignment: Text.AlignLeft
                text: root.page.readText
                color: root.page.ready ? Theme.ink : Theme.quiet
                font.pixelSize: Math.round(Theme.huge * 1.1)
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Sentence {
                width: parent.width
                height: Theme.title * 1.4
                horizontalAlignment: Text.AlignLeft
                text: root.page.typedText === "" ? root.page.priceText
                    : root.page.priceText === "" ? root.page.typedText : root.page.typedText + "   ·   " + root.page.priceText
                color: Theme.quiet
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }
        }
    }

    Grid {
        id: usual

        readonly property int across: 3
        readonly property real cell: (root.half - (across - 1) * Theme.gap) / across

        anchors.left: parent.left
        anchors.top: shown.bottom
        anchors.leftMargin: Theme.margin
        anchors.topMargin: Theme.gap
        columns: across
        spacing: Theme.gap

        Repeater {
            model: root.page.usual

            ChoiceTile {
                required property string typed
                required text
                required chosen

                objectName: "usual_" + typed
                width: usual.cell
                height: Math.max(Theme.target, 104 * Theme.scale)
                onActivated: root.page.usual_amount(typed)
            }
        }
    }

    Item {
        anchors.right: parent.right
        anchors.top: root.portrait ? usual.bottom : parent.top
        anchors.bottom: add.top
        anchors.rightMargin: Theme.margin
        anchors.topMargin: root.portrait ? Theme.margin : Theme.gap * 1.3
        anchors.bottomMargin: Theme.gap * 1.3
        width: root.half

        NumberPad {
            anchors.fill: parent
            doubleZero: true
            backspace: false
            comma: root.page.comma
            onKey: symbol => root.page.key(symbol)
        }
    }

    MainButton {
        id: add

        objectName: "add"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap * 1.3
        width: root.half
        icon: "plus"
        label: Words.t("till_amount_add")
        subLabel: root.page.totalText
        onActivated: root.page.add()
    }
}
