pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What would be reserved, a little earlier or later, and the one main act.
Item {
    id: root

    required property ReserveSlotModel page
    required property bool portrait

    implicitHeight: portrait ? Theme.target + Theme.mainTarget + 3 * Theme.gap : Theme.mainTarget + 2 * Theme.gap

    Rectangle {
        anchors.fill: parent
        color: Theme.card

        Rectangle {
            width: parent.width
            height: Theme.edge
            color: Theme.line
        }
    }

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: steps.verticalCenter
        name: root.page.picture
        size: Theme.target
    }

    QuietButton {
        id: before

        objectName: "earlier"
        repeats: true
        anchors.left: drawing.right
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: steps.verticalCenter
        name: Words.t("reserve_earlier")
        icon: "back"
        enabled: root.page.canEarlier
        onActivated: root.page.earlier()
    }

    Column {
        anchors.left: before.right
        anchors.right: after.left
        anchors.margins: Theme.grid
        anchors.verticalCenter: steps.verticalCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: root.page.dayText + " " + root.page.spanText

        Sentence {
            width: parent.width
            height: Theme.body * 1.4
            horizontalAlignment: Text.AlignHCenter
            text: [root.page.dayText, root.page.lengthText, root.page.priceText].filter(part => part !== "").join(" · ")
            color: Theme.quiet
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Sentence {
            objectName: "stay"
            width: parent.width
            height: Theme.large * 1.3
            horizontalAlignment: Text.AlignHCenter
            text: root.page.spanText
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }
    }

    QuietButton {
        id: after

        objectName: "later"
        repeats: true
        anchors.right: steps.right
        anchors.verticalCenter: steps.verticalCenter
        name: Words.t("reserve_later")
        icon: "chevron"
        enabled: root.page.canLater
        onActivated: root.page.later()
    }

    Item {
        id: steps

        anchors.left: parent.left
        anchors.right: root.portrait ? parent.right : weekly.visible ? weekly.left : act.left
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: root.portrait ? Theme.gap : (parent.height - height) / 2
        height: Theme.target
    }

    QuietButton {
        id: weekly

        objectName: "weekly"
        anchors.right: act.left
        anchors.rightMargin: Theme.gap
        anchors.bottom: act.bottom
        visible: root.page.state === "own" && !root.page.moving
        stacked: true
        width: 132 * Theme.scale
        height: act.height
        label: Words.t("reserve_weekly")
        picture: "weekly"
        enabled: !root.page.full
        onActivated: root.page.weekly()
    }

    MainButton {
        id: act

        objectName: "reserveAct"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        width: root.portrait ? parent.width - 2 * Theme.margin - (weekly.visible ? weekly.width + Theme.gap : 0) : 340 * Theme.scale
        label: root.page.moving ? Words.t("reserve_move") : Words.t("reserve_act")
        icon: "check"
        enabled: !root.page.full
        onActivated: root.page.reserve()
    }
}
