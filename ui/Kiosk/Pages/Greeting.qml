pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// "Bonjour", presence noted, and for a few seconds a large way to say "this is not me".
Item {
    id: root

    property string hello: ""
    property string presence: ""
    property real undoLeft: 0
    property int undoSeconds: 10
    property string dataLabel: ""
    property real remaining: undoLeft
    readonly property bool canUndo: remaining > 0

    signal notMe
    signal dataAsked

    Timer {
        readonly property real step: Theme.motion ? 0.05 : 0.5

        running: root.canUndo
        repeat: true
        interval: step * 1000
        onTriggered: root.remaining = Math.max(0, root.remaining - step)
    }

    Column {
        anchors.left: parent.left
        anchors.right: root.canUndo ? undo.left : more.left
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid / 2

        Sentence {
            width: parent.width
            height: root.height - mark.height - Theme.grid / 2
            horizontalAlignment: Text.AlignLeft
            text: root.hello
            font.pixelSize: Math.round(Theme.huge * 0.86)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            lineHeight: 0.9
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Item {
            width: parent.width
            height: mark.height

            StateMark {
                id: mark

                anchors.left: parent.left
                availability: "free"
                size: 36 * Theme.scale
            }

            Sentence {
                anchors.left: mark.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.gap
                height: parent.height
                horizontalAlignment: Text.AlignLeft
                text: root.presence
                color: Theme.leafText
                font.pixelSize: Math.round(25 * Theme.scale)
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
            }
        }
    }

    QuietButton {
        id: more

        objectName: "memberData"
        anchors.right: parent.right
        visible: root.dataLabel !== "" && !root.canUndo
        width: visible ? Math.min(300 * Theme.scale, root.width * 0.4) : 0
        height: parent.height
        label: root.dataLabel
        picture: "my-data"
        onActivated: root.dataAsked()
    }

    UndoButton {
        id: undo

        objectName: "memberNotMe"
        anchors.right: parent.right
        visible: root.canUndo
        width: visible ? Math.min(330 * Theme.scale, root.width * 0.42) : 0
        height: parent.height
        label: Words.t("member_not_me")
        remaining: root.remaining / Math.max(1, root.undoSeconds)
        onActivated: root.notMe()
    }
}
