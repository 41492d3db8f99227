pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One machine: how it stands at one side, what can be done at the other; below, "something is wrong" and the main act.
Item {
    id: root

    required property UseModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property bool timed: page.ring >= 0
    readonly property bool stacked: portrait && page.mayDecide
    readonly property real floor: foot.visible ? foot.y - Theme.gap : height - Theme.margin * 0.8
    readonly property real third: (width - 2 * Theme.margin - 2 * Theme.gap) / 3
    readonly property var pictures: ({
        "public": page.asks ? "still-there" : page.broken ? "machine-broken" : "badge-hand", "busy": page.asks ? "still-there" : "wait",
        "companion": "two-badges", "stopped": "machine-broken", "gone": "machine-sheet"
    })

    UseMachine {
        id: machine

        x: Words.rtl && !root.portrait ? root.width - width - Theme.margin : Theme.margin
        y: Theme.margin * 0.8
        width: root.portrait ? root.width - 2 * Theme.margin : Math.min(root.width * 0.34, 440 * Theme.scale)
        height: root.portrait ? 250 * Theme.scale : root.floor - y
        visible: root.page.state !== "gone"
        lying: root.portrait
        machine: root.page.machine
        availability: root.page.availability
        stateText: root.page.stateText
        hint: root.page.hint
        hintPicture: root.page.hintPicture
        reported: root.page.reported
    }

    Item {
        id: side

        x: root.portrait || Words.rtl || !machine.visible ? Theme.margin : machine.x + machine.width + Theme.margin
        y: root.portrait && machine.visible ? machine.y + machine.height + Theme.gap : machine.y
        width: root.portrait || !machine.visible ? root.width - 2 * Theme.margin : root.width - machine.width - 3 * Theme.margin
        height: root.floor - y

        UseTime {
            anchors.fill: parent
            visible: root.timed
            page: root.page
        }

        Row {
            id: answers

            anchors.bottom: parent.bottom
            anchors.bottomMargin: (parent.height - Theme.large * 2 - height) / 2
            visible: root.page.state === "clean"
            width: parent.width
            height: Math.min(parent.height - Theme.large * 2, (root.portrait ? 380 : 640) * Theme.scale)
            spacing: Theme.margin

            Tile {
                objectName: "useClean"
                width: (answers.width - answers.spacing) / 2
                height: parent.height
                label: Words.t("use_clean")
                picture: "clean"
                onActivated: root.page.say_clean(true)
            }

            Tile {
                objectName: "useNotClean"
                width: (answers.width - answers.spacing) / 2
                height: parent.height
                label: Words.t("use_not_clean")
                picture: "not-clean"
                onActivated: root.page.say_clean(false)
            }
        }

        Sentence {
            anchors.bottom: answers.top
            anchors.bottomMargin: Theme.gap
            visible: answers.visible
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.page.heading
            font.pixelSize: Theme.large
            font.weight: Font.Bold
        }

        UseCall {
            anchors.fill: parent
            visible: !root.timed && !answers.visible
            picture: root.pictures[root.page.state] ?? ""
            heading: root.page.heading
            sentence: root.page.sentence
            next: root.page.nextStep
            tint: root.page.asks ? Theme.saffronSoft : root.page.state === "busy" || root.page.state === "stopped" ? Theme.terracottaSoft : Theme.well
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.margin * 0.8
        height: root.stacked && main.visible ? 2 * Theme.mainTarget + Theme.gap : Theme.mainTarget
        visible: root.page.state !== "gone" && root.page.state !== "clean"

        Row {
            id: rest

            anchors.left: parent.left
            height: Theme.mainTarget
            spacing: Theme.gap

            QuietButton {
                objectName: "useReport"
                height: parent.height
                width: root.stacked ? root.third : Math.min(implicitWidth, 340 * Theme.scale)
                label: Words.t("use_report")
                picture: "fault-other"
                onActivated: root.page.report()
            }

            QuietButton {
                objectName: "useWorks"
                width: root.stacked ? root.third : implicitWidth
                height: parent.height
                visible: root.page.mayDecide
                label: Words.t("use_works")
                picture: "works-still"
                onActivated: root.page.decide(true)
            }

            QuietButton {
                objectName: "useBreak"
                width: root.stacked ? root.third : implicitWidth
                height: parent.height
                visible: root.page.mayDecide && !root.page.broken
                label: Words.t("use_break")
                picture: "works-not"
                onActivated: root.page.decide(false)
            }

            QuietButton {
                objectName: "useStop"
                height: parent.height
                visible: root.page.canStop && root.page.asks
                label: Words.t("use_stop")
                icon: "stop"
                onActivated: root.page.stop()
            }
        }

        MainButton {
            id: main

            objectName: "useMain"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Theme.mainTarget
            width: root.stacked ? parent.width : Math.min(parent.width - rest.width - Theme.gap, 460 * Theme.scale)
            visible: root.page.mainLabel !== ""
            label: root.page.mainLabel
            icon: root.page.mainIcon
            onActivated: root.page.act()
        }
    }
}
