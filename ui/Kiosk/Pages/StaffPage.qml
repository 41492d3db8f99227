pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Where staff goes from here, each way with what waits there; below, how the screen looks, and the way out.
Item {
    id: root

    required property StaffModel page
    required property Screen kiosk

    Banner {
        id: clock

        objectName: "staffClock"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        visible: root.page.clockText !== ""
        text: root.page.clockText
        picture: "hours"
        icon: "check"
        onActivated: root.page.clock_seen()
    }

    Pager {
        id: ways

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: clock.visible ? clock.bottom : parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        minCellWidth: 270 * Theme.scale
        minCellHeight: 92 * Theme.scale
        model: root.page.ways
        delegate: StaffWay {
            required property string page
            required label
            required picture
            required fact
            required urgent

            objectName: "way" + page
            width: ways.cellWidth
            height: ways.cellHeight
            onActivated: root.kiosk.open(page)
        }
    }

    Row {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        spacing: Theme.gap

        QuietButton {
            objectName: "switchSun"
            width: (foot.width - 2 * foot.spacing) / 3
            label: Words.t("staff_sun")
            picture: "☀️"
            chosen: root.page.sun
            onActivated: root.page.switch_sun()
        }

        QuietButton {
            objectName: "switchPictures"
            width: (foot.width - 2 * foot.spacing) / 3
            label: Words.t("staff_pictures_only")
            picture: "🖼️"
            chosen: root.page.picturesOnly
            onActivated: root.page.switch_pictures_only()
        }

        QuietButton {
            objectName: "signOut"
            width: (foot.width - 2 * foot.spacing) / 3
            label: Words.t("staff_sign_out")
            icon: "lock"
            fill: Theme.well
            onActivated: root.kiosk.home()
        }
    }
}
