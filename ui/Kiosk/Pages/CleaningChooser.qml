pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Time for cleaning after each reservation, and whether one is asked how it was left.
Column {
    id: root

    required property MachineEditModel page

    spacing: Theme.margin

    Sentence {
        width: root.width
        horizontalAlignment: Text.AlignLeft
        text: Words.t("machine_buffer_ask")
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
    }

    DialRow {
        width: root.width
        height: Math.min(170 * Theme.scale, root.height * 0.36)
        label: Words.t("machine_buffer")
        prefix: "buffer_"
        choices: root.page.bufferChoices
        current: root.page.bufferMinutes
        onChosen: minutes => root.page.choose_length("buffer", minutes)
    }

    QuietButton {
        objectName: "asksClean"
        width: root.width
        height: Math.min(130 * Theme.scale, root.height * 0.26)
        label: Words.t("machine_asks_clean")
        picture: "broom"
        icon: ""
        fontSize: Theme.title
        chosen: root.page.clean
        onActivated: root.page.switch_clean()
    }
}
