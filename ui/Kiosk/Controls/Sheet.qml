pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A question, a refusal or a success over the page; nothing behind it can be touched.
// `kind` is "refused", "trouble", "question" or "done"; content put inside lands above the buttons.
Item {
    id: root

    default property alias content: slot.data
    property bool open: false
    property string kind: "question"
    property string picture: ""
    property string title: ""
    property string text: ""
    property string next: ""
    property string primary: ""
    property string primaryIcon: "check"
    property string secondary: ""
    property string secondaryIcon: ""
    readonly property var fills: ({ "refused": Theme.terracotta, "trouble": Theme.ink, "question": Theme.sky, "done": Theme.leaf })
    readonly property var tints: ({ "refused": Theme.terracottaSoft, "trouble": Theme.well, "question": Theme.skySoft, "done": Theme.leafSoft })
    readonly property var marks: ({ "refused": "hand", "trouble": "warning", "question": "question", "done": "check" })

    // Long sentences, or a low screen: a smaller picture and smaller words; what still is too tall shrinks as a whole.
    readonly property bool crowded: text.length + next.length > (height < 640 ? 120 : 260)
    readonly property real room: height - 2 * Theme.gap - 2.4 * Theme.margin

    signal primaryActivated
    signal secondaryActivated

    anchors.fill: parent
    visible: open
    z: 100
    Accessible.role: kind === "question" ? Accessible.Dialog : Accessible.AlertMessage
    Accessible.name: title === "" ? text : title
    Accessible.description: next

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }

    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        id: card

        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.margin, 820 * Theme.scale)
        height: Math.min(root.height - 2 * Theme.gap, stack.implicitHeight + 3 * Theme.margin)
        radius: Theme.radius * 1.3
        color: root.fills[root.kind] ?? Theme.sky

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.grid * 2
            radius: parent.radius
            color: Theme.card
        }

        QuietButton {
            objectName: "sheetListen"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.gap
            anchors.topMargin: Theme.grid * 2 + Theme.gap
            visible: Speaker.shown
            width: Theme.target
            name: Words.t("controls_listen")
            icon: "speaker"
            onActivated: Speaker.said([root.title, root.text, root.next].filter(part => part.trim() !== "").join(". "))
        }

        Column {
            id: stack

            anchors.centerIn: parent
            anchors.verticalCenterOffset: Theme.grid
            width: parent.width - 2 * Theme.margin
            scale: Math.min(1, root.room / Math.max(1, implicitHeight))
            spacing: Theme.gap * 1.2

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: (root.crowded ? 84 : 132) * Theme.scale
                height: width
                radius: width / 2
                color: root.tints[root.kind] ?? Theme.skySoft

                Picture {
                    anchors.centerIn: parent
                    visible: root.picture !== ""
                    name: root.picture
                    size: parent.width * 0.72
                }

                Icon {
                    anchors.centerIn: parent
                    visible: root.picture === ""
                    name: root.marks[root.kind] ?? "question"
                    size: parent.width * 0.56
                    weight: 2.4
                }
            }

            Sentence {
                visible: root.title !== ""
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.title
                font.pixelSize: Theme.large
                font.weight: Font.Bold
            }

            Sentence {
                visible: root.text !== ""
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.text
                font.pixelSize: root.crowded ? Theme.body : root.title === "" ? Math.round(32 * Theme.scale) : Theme.title
                wrapMode: Text.Wrap
                font.weight: root.title === "" ? Font.DemiBold : Font.Normal
            }

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.next !== ""
                width: Math.min(parent.width, step.width + arrow.size + 5 * Theme.gap)
                height: Math.max(step.implicitHeight + 2 * Theme.gap, 64 * Theme.scale)
                radius: Theme.radius
                color: Theme.well

                Icon {
                    id: arrow

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap * 1.4
                    anchors.verticalCenter: parent.verticalCenter
                    name: "chevron"
                    size: 34 * Theme.scale
                    weight: 3
                }

                Sentence {
                    id: step

                    anchors.left: arrow.right
                    anchors.leftMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, stack.width - arrow.size - 5 * Theme.gap)
                    horizontalAlignment: Text.AlignLeft
                    text: root.next
                    font.pixelSize: root.crowded ? Theme.body : Theme.title
                    wrapMode: Text.Wrap
                }
            }

            Column {
                id: slot

                width: parent.width
                visible: children.length > 0
                spacing: Theme.gap
            }

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                topPadding: Theme.grid
                spacing: Theme.gap * 1.4

                QuietButton {
                    objectName: "sheetSecondary"
                    visible: root.secondary !== ""
                    height: Theme.mainTarget
                    width: Math.min(implicitWidth, stack.width * 0.46)
                    label: root.secondary
                    fontSize: Theme.title
                    icon: root.secondaryIcon
                    fill: Theme.well
                    onActivated: root.secondaryActivated()
                }

                MainButton {
                    objectName: "sheetPrimary"
                    visible: root.primary !== ""
                    width: Math.min(Math.max(implicitWidth, 260 * Theme.scale), stack.width * (root.secondary === "" ? 1 : 0.5))
                    label: root.primary
                    icon: root.primaryIcon
                    onActivated: root.primaryActivated()
                }
            }
        }
    }
}
