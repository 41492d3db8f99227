pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What the room made of it today with this on top, and the one main act.
Item {
    id: root

    required property MadeCountModel page
    required property bool portrait

    implicitHeight: portrait ? 104 * Theme.scale + Theme.mainTarget + 3 * Theme.gap : Theme.mainTarget + 2 * Theme.gap

    Rectangle {
        anchors.fill: parent
        color: Theme.card

        Rectangle {
            width: parent.width
            height: Theme.edge
            color: Theme.line
        }
    }

    ProgressBand {
        objectName: "band"
        anchors.left: parent.left
        anchors.right: root.portrait ? parent.right : act.left
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
        height: root.portrait ? 104 * Theme.scale : Theme.mainTarget
        picture: root.page.picture
        text: root.page.totalText
        value: root.page.before
        added: root.page.added
    }

    MainButton {
        id: act

        objectName: "noteAct"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        width: root.portrait ? parent.width - 2 * Theme.margin : 400 * Theme.scale
        label: Words.t("made_act")
        icon: "check"
        onActivated: root.page.note()
    }
}
