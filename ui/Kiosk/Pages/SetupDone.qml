pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The house is open: the code to write down, the own badge, the printer now or later.
Item {
    id: root

    required property SetupModel page
    readonly property bool stacked: height > width
    readonly property real cell: (width - 2 * Theme.gap) / 3

    Rectangle {
        id: code

        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.min(root.height * 0.42, 220 * Theme.scale)
        radius: Theme.radius
        color: Theme.saffronSoft
        border.width: Theme.edge
        border.color: Theme.saffron

        SignDisc {
            id: disc

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            sign: root.page.sign
            colour: root.page.colour
            size: Math.min(120 * Theme.scale, parent.height - 2 * Theme.gap)
        }

        Sentence {
            id: digits

            objectName: "typedCode"
            LayoutMirroring.enabled: false
            x: Words.rtl ? code.width - width - disc.width - 2 * Theme.margin : disc.width + 2 * Theme.margin
            height: parent.height
            text: root.page.code
            font.pixelSize: Math.round(Theme.huge * 1.15)
            font.weight: Font.Bold
            font.letterSpacing: 6 * Theme.scale
            wrapMode: Text.NoWrap
        }

        Sentence {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: disc.width + digits.width + 3 * Theme.margin
            anchors.rightMargin: Theme.margin
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: Words.t("setup_done_code")
            font.pixelSize: Theme.title
            fontSizeMode: Text.Fit
        }
    }

    Row {
        id: ways

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: code.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.margin
        spacing: Theme.gap

        Tile {
            objectName: "setupCard"
            width: root.cell
            height: Math.min(ways.height, 300 * Theme.scale)
            enabled: !root.page.hasBadge
            label: Words.t("setup_done_card")
            subText: Words.t("setup_done_card_hint")
            picture: "badge-hand"
            fontSize: Theme.title
            onActivated: root.page.make_card()
        }

        Tile {
            objectName: "setupPaper"
            width: root.cell
            height: Math.min(ways.height, 300 * Theme.scale)
            enabled: !root.page.hasBadge
            label: Words.t("setup_done_paper")
            subText: Words.t("staff_badge_paper_hint")
            picture: "receipt"
            fontSize: Theme.title
            onActivated: root.page.make_paper()
        }

        Tile {
            objectName: "setupPrinter"
            width: root.cell
            height: Math.min(ways.height, 300 * Theme.scale)
            label: Words.t("setup_done_printer")
            subText: Words.t("setup_done_printer_hint")
            picture: "printer"
            fontSize: Theme.title
            onActivated: root.page.open_printers()
        }
    }

    Sentence {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.page.fileText !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.page.fileText
        font.weight: Font.DemiBold
    }
}
