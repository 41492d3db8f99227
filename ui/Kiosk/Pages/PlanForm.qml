pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One planned task: its picture, and every so many days or hours of use with big steps.
Item {
    id: root

    required property MaintenanceEditModel page
    readonly property bool portrait: height > width
    readonly property real side: portrait ? width : Math.min(width * 0.42, 520 * Theme.scale)

    Pager {
        id: tasks

        anchors.left: parent.left
        anchors.top: parent.top
        width: root.portrait ? parent.width : parent.width - root.side - Theme.margin
        height: (root.portrait ? parent.height * 0.55 : parent.height) - own.height - Theme.gap
        minCellWidth: 150 * Theme.scale
        minCellHeight: 132 * Theme.scale
        model: root.page.tasks
        delegate: Tile {
            required property string task
            required label
            required picture
            required chosen

            objectName: "task_" + task
            width: tasks.cellWidth
            height: tasks.cellHeight
            onActivated: root.page.choose_task(task)
        }
    }

    TextEntry {
        id: own

        objectName: "ownTask"
        anchors.left: tasks.left
        anchors.top: tasks.bottom
        anchors.topMargin: Theme.gap
        width: tasks.width
        placeholder: Words.t("maintenance_own_task")
        Accessible.name: Words.t("maintenance_own_task")
        maximumLength: 60
        onTextChanged: root.page.set_own_task(text)
        onAccepted: root.forceActiveFocus()
        Component.onCompleted: text = root.page.ownTask
    }

    Column {
        anchors.right: parent.right
        anchors.top: root.portrait ? own.bottom : parent.top
        anchors.topMargin: root.portrait ? Theme.gap : 0
        width: root.side
        spacing: Theme.margin

        Repeater {
            model: [
                { "unit": "days", "picture": "exception" },
                { "unit": "hours", "picture": "hours" }
            ]

            Rectangle {
                id: often

                required property var modelData
                readonly property bool byDays: modelData.unit === "days"

                width: parent.width
                height: 168 * Theme.scale
                radius: Theme.radius
                color: Theme.card
                border.width: Theme.edge
                border.color: Theme.line

                Picture {
                    id: face

                    anchors.left: parent.left
                    anchors.top: parent.top
                    anchors.margins: Theme.gap
                    name: often.modelData.picture
                    size: 48 * Theme.scale
                }

                Sentence {
                    anchors.left: face.right
                    anchors.right: parent.right
                    anchors.leftMargin: Theme.gap
                    anchors.rightMargin: Theme.gap
                    anchors.verticalCenter: face.verticalCenter
                    height: Theme.body * 1.5
                    horizontalAlignment: Text.AlignLeft
                    text: often.byDays ? root.page.daysText : root.page.hoursText
                    font.weight: Font.Bold
                    fontSizeMode: Text.Fit
                }

                Row {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    anchors.margins: Theme.gap
                    spacing: Theme.gap

                    Repeater {
                        model: [-1, 1]

                        StepButton {
                            required property int modelData

                            objectName: often.modelData.unit + (modelData > 0 ? "More" : "Less")
                            width: (parent.width - Theme.gap) / 2
                            height: Theme.target
                            icon: modelData > 0 ? "plus" : "minus"
                            name: Words.t(modelData > 0 ? "maintenance_more" : "maintenance_less") + ", " + Words.t("maintenance_" + often.modelData.unit)
                            onActivated: often.byDays ? root.page.step_days(modelData) : root.page.step_hours(modelData)
                        }
                    }
                }
            }
        }
    }
}
