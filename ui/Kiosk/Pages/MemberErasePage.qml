pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Who it is about, what goes and what stays; the main button asks once more.
Item {
    id: root

    required property MemberEraseModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Row {
        id: who

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: 84 * Theme.scale
        spacing: Theme.gap * 1.5

        SignDisc {
            sign: root.page.sign
            colour: root.page.colour
            size: parent.height
        }

        Sentence {
            width: parent.width - parent.height - parent.spacing
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: root.page.name
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
        }
    }

    Grid {
        id: lists

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: who.bottom
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        columns: root.portrait ? 1 : 2
        spacing: Theme.margin

        FactList {
            width: root.portrait ? lists.width : (lists.width - lists.spacing) * 0.52
            height: root.portrait ? (lists.height - lists.spacing) * 0.6 : lists.height
            title: Words.t("erase_goes")
            icon: "close"
            tint: Theme.terracottaSoft
            facts: root.page.goes
        }

        FactList {
            width: root.portrait ? lists.width : (lists.width - lists.spacing) * 0.48
            height: root.portrait ? (lists.height - lists.spacing) * 0.4 : lists.height
            title: Words.t("erase_stays")
            icon: "check"
            tint: Theme.leafSoft
            facts: root.page.stays
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget

        Sentence {
            anchors.left: parent.left
            anchors.right: act.left
            anchors.rightMargin: Theme.margin
            height: parent.height
            visible: root.page.lastStaff
            horizontalAlignment: Text.AlignLeft
            text: Words.t("refused_last_staff")
            font.pixelSize: Theme.title
            fontSizeMode: Text.Fit
        }

        MainButton {
            id: act

            objectName: "eraseMember"
            anchors.right: parent.right
            width: Math.min(implicitWidth, parent.width * 0.6)
            enabled: !root.page.lastStaff
            label: Words.t("erase_act")
            picture: "erase"
            onActivated: root.page.ask()
        }
    }

    Sheet {
        open: root.page.asks
        kind: "trouble"
        picture: "erase"
        title: root.page.sureText
        text: Words.t("erase_for_good")
        primary: Words.t("erase_act")
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.erase()
        onSecondaryActivated: root.page.cancel()
    }
}
