pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Nothing is free on this day; the next one that has room is one touch away.
Item {
    id: root

    signal activated

    Row {
        anchors.centerIn: parent
        spacing: Theme.margin * 1.5

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 176 * Theme.scale
            height: width
            radius: width / 2
            color: Theme.well

            Picture {
                anchors.centerIn: parent
                name: "reserve"
                size: parent.width * 0.66
            }

            StateMark {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                availability: "busy"
                size: 64 * Theme.scale
            }
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(460 * Theme.scale, root.width - 176 * Theme.scale - 3 * Theme.margin)
            spacing: Theme.gap * 1.4

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: Words.t("reserve_full_day")
                color: Theme.quiet
                font.pixelSize: Theme.title
            }

            QuietButton {
                objectName: "nextFreeDay"
                width: Math.min(implicitWidth, parent.width)
                label: Words.t("reserve_next_free")
                icon: "chevron"
                onActivated: root.activated()
            }
        }
    }
}
