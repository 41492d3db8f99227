pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A time was given back: said once more, with a message for whoever may want it.
Rectangle {
    id: root

    property string text: ""

    signal share

    implicitHeight: visible ? Theme.target + 2 * Theme.grid : 0
    height: implicitHeight
    color: Theme.leafSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Words.t("my_day_freed") + " " + text

    StateMark {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.target * 0.62
    }

    Column {
        anchors.left: mark.right
        anchors.right: act.left
        anchors.margins: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            width: parent.width
            height: Theme.title * 1.3
            horizontalAlignment: Text.AlignLeft
            text: Words.t("my_day_freed")
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Sentence {
            width: parent.width
            height: Theme.body * 1.3
            horizontalAlignment: Text.AlignLeft
            text: root.text
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }
    }

    QuietButton {
        id: act

        objectName: "tellGroup"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width * 0.42)
        label: Words.t("reserve_tell_group")
        picture: "message"
        onActivated: root.share()
    }
}
