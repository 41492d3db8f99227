pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Usual amounts at one touch, and the pad for any other.
Item {
    id: root

    required property MadeCountModel page
    property bool toggle: true
    readonly property int cells: amounts.count + (toggle ? 1 : 0)
    readonly property real cell: Math.min(160 * Theme.scale, (width - (cells - 1) * Theme.gap) / Math.max(1, cells))

    Row {
        anchors.centerIn: parent
        height: parent.height
        spacing: Theme.gap

        Repeater {
            id: amounts

            model: root.page.amounts

            ChoiceTile {
                required property int key
                required text
                required chosen

                objectName: "amount_" + key
                width: root.cell
                height: root.height
                onActivated: root.page.choose_amount(key)
            }
        }

        QuietButton {
            objectName: "padToggle"
            visible: root.toggle
            width: root.cell
            height: root.height
            name: root.page.pad ? Words.t("made_pad_done") : Words.t("made_exact")
            chosen: root.page.pad
            onActivated: root.page.toggle_pad()

            PadMark {
                anchors.centerIn: parent
                size: parent.height * 0.62
            }
        }
    }
}
