pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The stays proposed first, side by side or one under the other, and the way to any other time.
GridLayout {
    id: root

    required property ReserveSlotModel page
    required property bool portrait

    columns: portrait ? 1 : 4
    rowSpacing: Theme.gap * 1.2
    columnSpacing: Theme.gap * 1.2

    Repeater {
        model: root.page.offers

        OfferTile {
            required property int key
            required dayText
            required date
            required timeText
            required lengthText
            required startMinute
            required minutes
            required chosen

            objectName: "offer_" + key
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 3
            Layout.maximumHeight: 420 * Theme.scale
            onActivated: root.page.choose_offer(key)
        }
    }

    Tile {
        objectName: "otherTime"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 2
        Layout.preferredHeight: root.portrait ? Theme.target * 1.6 : -1
        Layout.maximumHeight: (root.portrait ? 220 : 420) * Theme.scale
        label: Words.t("reserve_other_time")
        picture: "hours"
        fontSize: Theme.title
        fill: Theme.well
        onActivated: root.page.choose_own()
    }
}
