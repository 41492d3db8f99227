pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Rest: how to begin on one side, the room and the ways on the other.
Item {
    id: root

    required property HomeModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Rectangle {
        anchors.centerIn: parent
        width: 200
        height: 50
        color: Theme.card

        Sentence {
            anchors.centerIn: parent
            text: Words.t("home_show_badge")
        }
    }
}
