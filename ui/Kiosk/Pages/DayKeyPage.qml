pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One question at a time: why, then whose badge; who holds the key passes it on or puts it back.
Item {
    id: root

    required property DayKeyModel page
    required property Screen kiosk
    readonly property bool asksWhy: page.step === "reason"
    readonly property bool portrait: height > width

    Sentence {
        id: question

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: Math.min(implicitHeight, root.height * 0.26)
        horizontalAlignment: Text.AlignHCenter
        text: root.page.question
        font.pixelSize: Theme.large
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        lineHeight: 0.95
    }

    Grid {
        id: reasons

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: hint.top
        anchors.margins: Theme.margin
        visible: root.asksWhy
        columns: root.portrait ? 2 : 4
        spacing: Theme.gap * 1.5

        Repeater {
            model: root.page.reasons

            Tile {
                required property string reason
                required label
                required picture

                objectName: "reason_" + reason
                width: (reasons.width - (reasons.columns - 1) * reasons.spacing) / reasons.columns
                height: Math.min(420 * Theme.scale, (reasons.height - (4 / reasons.columns - 1) * reasons.spacing) * reasons.columns / 4)
                fontSize: Theme.title
                onActivated: root.page.choose(reason)
            }
        }
    }

    TwoBadges {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: hint.top
        anchors.margins: Theme.margin
        visible: !root.asksWhy && root.page.step !== "asleep"
        sign: root.page.sign
        colour: root.page.colour
        other: root.page.other
        otherColour: root.page.otherColour
    }

    Picture {
        anchors.centerIn: parent
        visible: root.page.step === "asleep"
        name: "day-key"
        size: Math.min(root.height * 0.4, 300 * Theme.scale)
        opacity: 0.6
    }

    Sentence {
        id: hint

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: back.visible ? back.top : parent.bottom
        anchors.margins: Theme.margin
        horizontalAlignment: Text.AlignHCenter
        text: root.page.help
        color: Theme.quiet
        font.pixelSize: Theme.title
    }

    MainButton {
        id: back

        objectName: "keyBack"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.page.step === "on"
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        label: Words.t(root.page.leaving ? "day_key_put_back_leave" : "day_key_put_back")
        picture: root.page.leaving ? "leave" : "day-key"
        onActivated: root.page.put_back()
    }
}
