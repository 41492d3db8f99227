pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// How far ahead one reserves, what an hour costs, who may use it, and whether one is asked if still there.
Column {
    id: root

    required property MachineEditModel page
    readonly property real labelWidth: Math.min(230 * Theme.scale, width * 0.22)
    readonly property real line: Math.max(64 * Theme.scale, Math.min(Theme.target * 1.1, (height - 3 * spacing) / 4))

    spacing: Theme.gap

    ChoiceRow {
        width: root.width
        line: root.line
        labelWidth: root.labelWidth
        label: Words.t("machine_horizon")
        prefix: "horizon_"
        choices: root.page.horizonChoices
        current: root.page.horizonDays
        onChosen: value => root.page.choose_length("horizon", value)
    }

    ChoiceRow {
        width: root.width
        line: root.line
        labelWidth: root.labelWidth
        label: Words.t("machine_watch")
        prefix: "watch_"
        choices: root.page.watchChoices
        current: root.page.watchMinutes
        onChosen: value => root.page.choose_length("watch", value)
    }

    Row {
        id: tariff

        width: root.width
        height: root.line
        spacing: Theme.gap

        Sentence {
            width: root.labelWidth
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: Words.t("machine_tariff_ask")
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }

        ChoiceTile {
            id: free

            objectName: "tariff_none"
            width: (parent.width - root.labelWidth) * 0.3
            height: parent.height
            text: Words.t("machine_tariff_none")
            fontSize: Theme.body
            chosen: root.page.tariffCents < 0
            onActivated: root.page.choose_tariff(-1)
        }

        StepButton {
            objectName: "tariffLess"
            name: Words.t("machine_tariff_less")
            icon: "minus"
            width: Theme.target * 1.2
            height: parent.height
            onActivated: root.page.add_tariff(-1)
        }

        Rectangle {
            width: parent.width - root.labelWidth - free.width - 2 * Theme.target * 1.2 - 4 * tariff.spacing
            height: parent.height
            radius: Theme.radius
            color: root.page.tariffCents >= 0 ? Theme.saffron : Theme.card
            border.width: Theme.edge * (root.page.tariffCents >= 0 ? 2 : 1)
            border.color: root.page.tariffCents >= 0 ? Theme.ink : Theme.line

            Sentence {
                objectName: "tariffText"
                anchors.centerIn: parent
                text: root.page.tariffText === "" ? "—" : root.page.tariffText
                font.pixelSize: Theme.title
                font.weight: Font.Bold
            }
        }

        StepButton {
            objectName: "tariffMore"
            name: Words.t("machine_tariff_more")
            icon: "plus"
            width: Theme.target * 1.2
            height: parent.height
            onActivated: root.page.add_tariff(1)
        }
    }

    QuietButton {
        objectName: "needsQualification"
        width: root.width
        height: root.line
        label: Words.t("machine_needs_qualification")
        picture: "can-show"
        chosen: root.page.qualified
        onActivated: root.page.switch_qualification()
    }
}
