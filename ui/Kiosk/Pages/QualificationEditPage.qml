pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The stairs of one member on one machine, until when, and the way back down.
Item {
    id: root

    required property QualificationEditModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Item {
        id: who

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        visible: root.page.known
        width: root.portrait ? parent.width - 2 * Theme.margin : 230 * Theme.scale
        height: root.portrait ? 150 * Theme.scale : ends.y - 2 * Theme.margin

        Grid {
            anchors.centerIn: parent
            columns: root.portrait ? 3 : 1
            spacing: Theme.gap
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            SignDisc {
                sign: root.page.sign
                colour: root.page.colour
                size: 120 * Theme.scale
            }

            Sentence {
                width: 220 * Theme.scale
                horizontalAlignment: Text.AlignHCenter
                text: root.page.name
                font.pixelSize: Theme.title
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
            }

            Picture {
                name: root.page.machinePicture
                size: Math.min(120 * Theme.scale, who.height * 0.4)
            }
        }
    }

    Stairs {
        anchors.left: root.portrait ? parent.left : who.right
        anchors.right: parent.right
        anchors.top: root.portrait ? who.bottom : parent.top
        anchors.bottom: ends.top
        anchors.margins: Theme.margin
        visible: root.page.known
        choosing: true
        reached: root.page.had
        picked: root.page.stair
        onChosen: stair => root.page.pick(stair)
    }

    Grid {
        id: ends

        readonly property int perLine: root.portrait ? 3 : answers.count

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        visible: root.page.known
        columns: Math.max(1, perLine)
        spacing: Theme.gap

        Repeater {
            id: answers

            model: root.page.ends

            ChoiceTile {
                required property string end
                required property string label
                required property string day
                required chosen

                objectName: "end_" + end
                width: (ends.width - (ends.columns - 1) * ends.spacing) / ends.columns
                height: 104 * Theme.scale
                fontSize: Theme.body
                text: label
                smallText: day
                onActivated: root.page.choose_end(end)
            }
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget
        visible: root.page.known

        QuietButton {
            objectName: "takeBack"
            anchors.left: parent.left
            width: Math.min(implicitWidth, parent.width * 0.46)
            height: parent.height
            visible: root.page.canTakeBack
            label: Words.t("skills_take_back")
            icon: "down"
            fill: Theme.well
            onActivated: root.page.ask_back()
        }

        MainButton {
            objectName: "saveStep"
            anchors.right: parent.right
            width: Math.min(implicitWidth, parent.width * 0.5)
            enabled: root.page.stair > 0
            label: Words.t("skills_save")
            icon: "check"
            onActivated: root.page.save()
        }
    }

    Sheet {
        open: root.page.asksBack
        picture: "with-someone"
        title: Words.t("skills_take_back")
        text: Words.t("skills_take_back_text")
        primary: Words.t("skills_take_back_yes")
        primaryIcon: "down"
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.take_back()
        onSecondaryActivated: root.page.cancel()
    }
}
