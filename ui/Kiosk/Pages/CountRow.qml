pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Minus, the number, plus.
Item {
    id: root

    required property MadeCountModel page
    readonly property real side: Math.min(230 * Theme.scale, width * 0.22)
    readonly property real room: Math.min(440 * Theme.scale, width - 2 * side - 2 * Theme.margin)

    Row {
        anchors.centerIn: parent
        height: parent.height
        spacing: Theme.margin

        StepButton {
            objectName: "less"
            width: root.side
            height: parent.height
            name: Words.t("made_less")
            icon: "minus"
            enabled: root.page.canLess
            onActivated: root.page.less()
        }

        Rectangle {
            width: root.room
            height: parent.height
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.edge * 2
            border.color: root.page.pad ? Theme.saffron : Theme.ink

            Sentence {
                objectName: "number"
                anchors.fill: parent
                anchors.margins: Theme.gap
                horizontalAlignment: Text.AlignHCenter
                text: root.page.unitText === "" ? root.page.numberText : "\u2066" + root.page.numberText + "\u00a0" + root.page.unitText + "\u2069"
                font.pixelSize: Math.round(Math.min(150 * Theme.scale, root.height * 0.66))
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        StepButton {
            objectName: "more"
            width: root.side
            height: parent.height
            name: Words.t("made_more")
            icon: "plus"
            onActivated: root.page.more()
        }
    }
}
