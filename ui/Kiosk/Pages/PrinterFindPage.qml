pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Where a new printer is: one of those plugged in here, or a network address typed or shown as a code.
Item {
    id: root

    required property PrinterFindModel page
    required property Screen kiosk

    // A touch beside the field puts the touch keyboard away.
    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    Item {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: again.height

        Sentence {
            anchors.left: parent.left
            anchors.right: again.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignLeft
            text: Words.t("printer_find_plugged")
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }

        QuietButton {
            id: again

            objectName: "lookAgain"
            anchors.right: parent.right
            label: Words.t("printer_find_again")
            icon: "refresh"
            enabled: !root.page.looking
            onActivated: root.page.look()
        }
    }

    Pager {
        id: found

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        anchors.bottom: entry.top
        anchors.margins: Theme.margin
        minCellWidth: 300 * Theme.scale
        minCellHeight: 150 * Theme.scale
        model: root.page.found
        delegate: Tile {
            id: tile

            required property int place
            required property string address

            required picture
            required label

            objectName: "found_" + place
            width: found.cellWidth
            height: Math.min(found.cellHeight, 260 * Theme.scale)
            subText: tile.address
            fontSize: Theme.title
            onActivated: root.page.choose(place)
        }
    }

    Row {
        anchors.centerIn: found
        visible: root.page.empty || root.page.looking
        spacing: Theme.margin

        Picture {
            anchors.verticalCenter: parent.verticalCenter
            name: root.page.looking ? "wait" : "roll-cable"
            size: Math.min(130 * Theme.scale, found.height)
        }

        Sentence {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, found.width * 0.6)
            horizontalAlignment: Text.AlignLeft
            text: root.page.looking ? Words.t("printer_find_looking") : Words.t("printer_find_none")
            color: Theme.quiet
            font.pixelSize: Theme.title
        }
    }

    TextEntry {
        id: entry

        objectName: "printerAddress"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: proceed.top
        anchors.margins: Theme.margin
        label: Words.t("printer_find_network")
        placeholder: Words.t("printer_find_hint")
        hints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText | Qt.ImhPreferLatin | Qt.ImhNoAutoUppercase
        maximumLength: 200
        onTextChanged: root.page.set_address(text)
        onAccepted: root.forceActiveFocus()
    }

    MainButton {
        id: proceed

        objectName: "useAddress"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        enabled: entry.text !== ""
        label: Words.t("printer_find_next")
        icon: "chevron"
        onActivated: root.page.proceed()
    }
}
