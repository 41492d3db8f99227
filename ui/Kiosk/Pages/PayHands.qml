pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What lies in the hand on one side, what to hand back on the other.
Card {
    id: root

    required property PayModel page
    readonly property real half: (width - 2 * padding - 2 * Theme.gap) / 2

    padding: Theme.gap * 1.1

    Item {
        id: handed

        anchors.left: parent.left
        width: root.half
        height: parent.height

        Sentence {
            id: given

            anchors.left: parent.left
            anchors.right: takeBack.visible ? takeBack.left : parent.right
            height: Theme.target
            horizontalAlignment: Text.AlignLeft
            text: root.page.givenText
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.StaticText
            Accessible.name: Words.t("pay_given") + " " + text
        }

        QuietButton {
            id: takeBack

            objectName: "takeBack"
            anchors.right: parent.right
            anchors.top: parent.top
            visible: root.page.started
            width: Theme.target * 1.1
            height: Theme.target
            name: Words.t("pay_take_back")
            icon: "backspace"
            repeats: true
            onActivated: root.page.key("back")
        }

        Sentence {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: given.bottom
            visible: !root.page.started
            horizontalAlignment: Text.AlignLeft
            text: Words.t("pay_nothing_yet")
            color: Theme.quiet
        }

        MoneyPieces {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: given.bottom
            anchors.bottom: parent.bottom
            anchors.topMargin: Theme.grid
            largest: 0.8
            model: root.page.given
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.edge
        height: parent.height
        color: Theme.line
    }

    Item {
        anchors.right: parent.right
        width: root.half
        height: parent.height

        Sentence {
            id: back

            anchors.left: parent.left
            anchors.right: parent.right
            height: Theme.target
            horizontalAlignment: Text.AlignLeft
            text: root.page.missingText === "" ? root.page.changeText : root.page.missingText
            color: root.page.missingText === "" ? Theme.leafText : Theme.terracottaText
            font.pixelSize: Math.round(34 * Theme.scale)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Picture {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: back.height / 2
            visible: root.page.enough && pieces.empty
            name: "done"
            size: Math.min(110 * Theme.scale, parent.height - back.height - Theme.grid)
        }

        MoneyPieces {
            id: pieces

            readonly property bool empty: root.page.change.count === 0

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: back.bottom
            anchors.bottom: parent.bottom
            anchors.topMargin: Theme.grid
            largest: 0.8
            model: root.page.change
        }
    }
}
