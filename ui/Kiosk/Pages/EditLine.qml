pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The badge line: the questions in their order, the one that is open now in saffron; on a narrow screen in two rows.
Item {
    id: root

    required property var steps
    readonly property int count: Math.max(1, steps.count)
    readonly property int columns: width / count < 116 * Theme.scale ? Math.ceil(count / 2) : count
    readonly property int rows: Math.ceil(count / columns)
    readonly property real cell: (width - (columns - 1) * Theme.gap) / columns

    signal stepChosen(string step)

    implicitHeight: rows * 112 * Theme.scale + (rows - 1) * Theme.gap

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.rows === 1
        width: parent.width
        height: Theme.edge * 2
        color: Theme.line
    }

    Grid {
        columns: root.columns
        spacing: Theme.gap

        Repeater {
            model: root.steps

            QuietButton {
                required property string step
                required label
                required picture
                required property bool open
                required chosen

                objectName: "step_" + step
                width: root.cell
                height: (root.height - (root.rows - 1) * Theme.gap) / root.rows
                stacked: true
                enabled: open
                onActivated: root.stepChosen(step)
            }
        }
    }
}
