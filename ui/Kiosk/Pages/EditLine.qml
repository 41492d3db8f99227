pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The badge line: the questions in their order, the one that is open now in saffron.
Item {
    id: root

    required property var steps
    readonly property int count: Math.max(1, steps.count)
    readonly property real cell: (width - (count - 1) * Theme.gap) / count

    signal stepChosen(string step)

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.edge * 2
        color: Theme.line
    }

    Row {
        height: parent.height
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
                height: root.height
                stacked: true
                enabled: open
                onActivated: root.stepChosen(step)
            }
        }
    }
}
