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
    readonly property bool portrait: height > width

    Grid {
        id: ways

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        columns: 2
        spacing: Theme.margin * 0.75

        StaffWay {
            objectName: "wayTotals"
            width: (ways.width - ways.spacing) / 2
            height: (ways.height - ways.spacing) / 2
            picture: "totals"
            label: Words.t("staff_totals")
            fact: root.page.totals
            onActivated: root.kiosk.open("Totals")
        }

        StaffWay {
            objectName: "wayMembers"
            width: (ways.width - ways.spacing) / 2
            height: (ways.height - ways.spacing) / 2
            picture: "members"
            label: Words.t("staff_members")
            fact: root.page.members
            onActivated: root.kiosk.open("Members")
        }

        StaffWay {
            objectName: "wayMachines"
            width: (ways.width - ways.spacing) / 2
            height: (ways.height - ways.spacing) / 2
            picture: root.page.broken ? "machine-broken" : "sewing-machine"
            label: Words.t("staff_machines")
            fact: root.page.machines
            urgent: root.page.broken
            onActivated: root.kiosk.open("Machines")
        }

        StaffWay {
            objectName: "wayPrinters"
            width: (ways.width - ways.spacing) / 2
            height: (ways.height - ways.spacing) / 2
            picture: "printer"
            label: Words.t("staff_printers")
            fact: root.page.printers
            urgent: root.page.papers
            onActivated: root.kiosk.open("Printers")
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
