pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Two badges side by side, each with its sign where it is known; one that is asked for is a hand with a badge.
Item {
    id: root

    property string sign: ""
    property string colour: "#FFFFFF"
    property string other: ""
    property string otherColour: "#FFFFFF"
    readonly property real disc: Math.max(1, Math.min(height, (width - plus.size - 4 * Theme.gap) / 2, 220 * Theme.scale))

    implicitWidth: 520 * Theme.scale
    implicitHeight: 220 * Theme.scale

    component Badge: Item {
        id: place

        property string sign: ""
        property string colour: "#FFFFFF"

        width: root.disc
        height: root.disc

        SignDisc {
            visible: place.sign !== ""
            sign: place.sign
            colour: place.colour
            size: root.disc
        }

        Rectangle {
            anchors.fill: parent
            visible: place.sign === ""
            radius: width / 2
            color: Theme.saffronSoft
            border.width: Theme.edge * 2
            border.color: Theme.saffron

            Picture {
                anchors.centerIn: parent
                name: "badge-hand"
                size: parent.width * 0.68
            }
        }
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.gap * 2

        Badge {
            sign: root.sign
            colour: root.colour
        }

        Icon {
            id: plus

            anchors.verticalCenter: parent.verticalCenter
            name: "plus"
            size: Theme.huge
            weight: 2.6
        }

        Badge {
            sign: root.other
            colour: root.otherColour
        }
    }
}
