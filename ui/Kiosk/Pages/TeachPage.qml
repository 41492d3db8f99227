pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Three touches: the machine, the other's badge, the step. One question at a time.
Item {
    id: root

    required property TeachModel page
    required property Screen kiosk

    Sentence {
        id: question

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        visible: !root.page.empty
        height: Math.min(implicitHeight, root.height * 0.26)
        horizontalAlignment: Text.AlignHCenter
        text: root.page.question
        font.pixelSize: Theme.large
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        lineHeight: 0.95
    }

    Pager {
        id: machines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.page.asked === "machine"
        minCellWidth: 260 * Theme.scale
        minCellHeight: 220 * Theme.scale
        maxCellHeight: 420 * Theme.scale
        model: root.page.machines
        delegate: Tile {
            required property int resource
            required property string note
            required label
            required picture

            objectName: "teach_" + resource
            width: machines.cellWidth
            height: Math.min(machines.cellHeight, 520 * Theme.scale)
            subText: note
            onActivated: root.page.choose(resource)
        }
    }

    TwoBadges {
        id: badges

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.margins: Theme.margin
        height: root.page.asked === "badge" ? parent.height - question.height - 4 * Theme.margin : parent.height * 0.22
        visible: root.page.asked !== "machine"
        sign: root.page.sign
        colour: root.page.colour
        other: root.page.other
        otherColour: root.page.otherColour
    }

    Stairs {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: badges.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, 900 * Theme.scale)
        visible: root.page.asked === "step"
        choosing: true
        reached: root.page.had
        onChosen: stair => root.page.give(stair)
    }

    EmptyState {
        anchors.centerIn: parent
        width: machines.width
        visible: root.page.empty
        picture: "stairs"
        text: Words.t("skills_empty")
    }
}
