pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A day in quarter-hours. `cells` is a list of {state, mine, chosen} with state "free", "busy", "cleaning", "closed" or
// "past"; `hours` a list of {at, text}: a label before cell number `at`. Each state has its own shape, not only a colour.
Item {
    id: root

    property var cells: []
    property var hours: []
    property color mineColour: Theme.leafSoft
    property string name: ""
    readonly property real pad: Theme.grid * 1.2
    readonly property real step: cells.length > 0 ? (width - 2 * pad) / cells.length : 0
    readonly property real labelHeight: hours.length > 0 ? Theme.small * 1.4 : 0
    readonly property var fills: ({ "busy": Theme.terracottaSoft, "cleaning": Theme.skySoft, "free": Theme.leafSoft })

    function fill(cell: var): color {
        if (cell.chosen)
            return Theme.saffron;
        return cell.mine ? root.mineColour : root.fills[cell.state] ?? "transparent";
    }

    implicitWidth: 800 * Theme.scale
    implicitHeight: 66 * Theme.scale + labelHeight
    Accessible.role: Accessible.Chart
    Accessible.name: name

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 0.7
        color: Theme.card
        border.width: Theme.edge
        border.color: Theme.line
    }

    Repeater {
        model: root.hours

        Sentence {
            required property var modelData

            anchors.left: root.left
            anchors.leftMargin: root.pad + modelData.at * root.step
            anchors.top: root.top
            anchors.topMargin: Theme.edge * 2
            height: root.labelHeight
            text: modelData.text
            color: Theme.quiet
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
        }
    }

    Row {
        anchors.fill: parent
        anchors.leftMargin: root.pad
        anchors.rightMargin: root.pad
        anchors.topMargin: Math.max(root.pad, root.labelHeight + Theme.edge * 2)
        anchors.bottomMargin: root.pad

        Repeater {
            model: root.cells

            Item {
                id: slot

                required property var modelData
                readonly property bool held: modelData.chosen || modelData.mine
                readonly property bool blank: modelData.state === "closed" || modelData.state === "past"

                width: root.step
                height: parent.height

                Rectangle {
                    anchors.centerIn: parent
                    width: slot.held ? parent.width + 0.5 : Math.max(1, parent.width - Math.max(1, 2 * Theme.scale))
                    height: slot.blank && !slot.modelData.chosen ? parent.height * 0.3 : parent.height
                    radius: slot.held ? 0 : Math.min(5 * Theme.scale, width / 3)
                    color: slot.blank && !slot.modelData.chosen ? Theme.taken : root.fill(slot.modelData)

                    Rectangle {
                        readonly property bool dot: slot.modelData.state === "cleaning"

                        anchors.centerIn: parent
                        visible: !slot.held && (dot || slot.modelData.state === "busy")
                        width: dot ? Math.min(7 * Theme.scale, parent.width * 0.5) : parent.width * 0.6
                        height: dot ? width : Math.max(2, 4 * Theme.scale)
                        radius: height / 2
                        color: dot ? Theme.sky : Theme.terracotta
                    }

                    Rectangle {
                        anchors.bottom: parent.bottom
                        visible: slot.held
                        width: parent.width
                        height: 5 * Theme.scale
                        color: Theme.ink
                    }
                }
            }
        }
    }
}
