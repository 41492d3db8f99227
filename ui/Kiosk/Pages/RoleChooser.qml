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

    signal chosen(string role)
    signal pauseSwitched

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

    QuietButton {
        id: pause

        objectName: "memberPause"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        visible: root.known
        label: Words.t("staff_pause") + " · " + Words.t("staff_pause_hint")
        picture: "wait"
        chosen: root.paused
        onActivated: root.pauseSwitched()
    }
}
