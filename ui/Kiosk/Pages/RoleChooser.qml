pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What somebody may do here, and whether the badge waits for a while.
Item {
    id: root

    property string role: ""
    property bool paused: false
    property bool known: false
    readonly property var pictures: ({ "member": "members", "coordinator": "🧭", "staff": "staff-key" })

    property string until: ""

    signal chosen(string role)
    signal pauseSwitched
    signal untilAsked
    signal eraseAsked

    Sentence {
        id: question

        width: parent.width
        horizontalAlignment: Text.AlignLeft
        text: Words.t("staff_role_ask")
        font.pixelSize: Math.round(32 * Theme.scale)
        font.weight: Font.DemiBold
    }

    Row {
        id: roles

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: pause.visible ? pause.top : parent.bottom
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: Theme.gap
        spacing: Theme.gap

        Repeater {
            model: ["member", "coordinator", "staff"]

            Tile {
                required property string modelData

                objectName: "role_" + modelData
                width: (roles.width - 2 * roles.spacing) / 3
                height: Math.min(roles.height, 260 * Theme.scale)
                label: Words.t("staff_role_" + modelData)
                picture: root.pictures[modelData]
                chosen: modelData === root.role
                fontSize: Theme.title
                onActivated: root.chosen(modelData)
            }
        }
    }

    Row {
        id: pause

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.target * 1.15
        visible: root.known
        spacing: Theme.gap

        QuietButton {
            objectName: "memberUntil"
            width: (pause.width - 2 * pause.spacing) / 3
            height: pause.height
            label: root.until === "" ? Words.t("badge_until_none") : root.until
            picture: "day"
            onActivated: root.untilAsked()
        }

        QuietButton {
            objectName: "memberPause"
            width: (pause.width - 2 * pause.spacing) / 3
            height: pause.height
            label: Words.t("staff_pause") + " · " + Words.t("staff_pause_hint")
            picture: "wait"
            chosen: root.paused
            onActivated: root.pauseSwitched()
        }

        QuietButton {
            objectName: "memberErase"
            width: (pause.width - 2 * pause.spacing) / 3
            height: pause.height
            label: Words.t("erase_act")
            picture: "erase"
            onActivated: root.eraseAsked()
        }
    }
}
