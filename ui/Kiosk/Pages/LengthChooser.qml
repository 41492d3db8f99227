pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Models

// How one reserves it: in which steps, at least, at most.
Column {
    id: root

    required property MachineEditModel page
    readonly property real line: Math.min(150 * Theme.scale, (height - 2 * spacing) / 3)

    spacing: Theme.gap

    DialRow {
        width: root.width
        height: root.line
        label: Words.t("machine_least")
        prefix: "least_"
        choices: root.page.leastChoices
        current: root.page.leastMinutes
        onChosen: minutes => root.page.choose_length("least", minutes)
    }

    DialRow {
        width: root.width
        height: root.line
        label: Words.t("machine_most")
        prefix: "most_"
        choices: root.page.mostChoices
        current: root.page.mostMinutes
        onChosen: minutes => root.page.choose_length("most", minutes)
    }

    DialRow {
        width: root.width
        height: root.line
        label: Words.t("machine_step_ask")
        prefix: "step_"
        choices: root.page.stepChoices
        current: root.page.stepMinutes
        onChosen: minutes => root.page.choose_length("step", minutes)
    }
}
