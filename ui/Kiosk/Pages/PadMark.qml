pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The drawing of a number pad: nine keys.
Grid {
    id: root

    property real size: 56 * Theme.scale

    columns: 3
    spacing: size * 0.08

    Repeater {
        model: 9

        Rectangle {
            id: key

            required property int index

            width: root.size * 0.28
            height: width
            radius: width * 0.25
            color: Theme.card
            border.width: Theme.edge
            border.color: Theme.ink

            Text {
                anchors.centerIn: parent
                text: key.index + 1
                color: Theme.ink
                font.family: Theme.fontFamily
                font.pixelSize: Math.max(1, Math.round(key.width * 0.72))
                font.weight: Font.Bold
            }
        }
    }
}
