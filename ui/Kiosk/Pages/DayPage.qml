pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What the day's key opens, until when, and the way to hand it on.
Item {
    id: root

    required property DayModel page
    required property Screen kiosk

    Pager {
        id: ways

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        minCellWidth: 320 * Theme.scale
        minCellHeight: 150 * Theme.scale
        maxCellHeight: 240 * Theme.scale
        model: root.page.ways
        delegate: StaffWay {
            required property int place
            required property string way
            required label
            required picture
            required fact

            objectName: "day_" + way
            width: ways.cellWidth
            height: ways.cellHeight
            onActivated: root.page.go(place)
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
            anchors.right: pass.left
            anchors.rightMargin: Theme.gap
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: root.page.until
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }

        MainButton {
            id: pass

            objectName: "keyPass"
            anchors.right: parent.right
            width: Math.min(implicitWidth, parent.width * 0.5)
            label: Words.t("day_pass")
            picture: "day-key"
            onActivated: root.kiosk.open("DayKey")
        }
    }
}
