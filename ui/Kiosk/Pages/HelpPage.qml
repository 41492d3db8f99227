pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// How it works in five pictures; the last place is the button that calls somebody.
Item {
    id: root

    required property HelpModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.margin * 0.8
        anchors.bottomMargin: Theme.margin * 0.8
        columns: root.portrait ? 2 : 3
        columnSpacing: Theme.gap * 1.5
        rowSpacing: Theme.gap * 1.5
        uniformCellWidths: true
        uniformCellHeights: true

        Repeater {
            model: [
                ["badge-hand", "help_badge"],
                ["reserve", "help_reserve"],
                ["made", "help_made"],
                ["languages", "help_languages"],
                ["leave", "help_leave"]
            ]

            HelpStep {
                required property int index
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                number: index + 1
                picture: modelData[0]
                title: Words.t(modelData[1])
                text: Words.t(modelData[1] + "_more")
            }
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            MainButton {
                objectName: "helpCall"
                anchors.bottom: parent.bottom
                width: parent.width
                height: Math.min(parent.height, 200 * Theme.scale)
                label: Words.t("help_call")
                picture: "help"
                onActivated: root.page.call()
            }
        }
    }

    Sheet {
        objectName: "helpCalling"
        open: root.page.calling
        kind: "question"
        picture: "help"
        title: Words.t("help_calling_title")
        text: Words.t("help_calling")
        next: Words.t("help_calling_next")
        primary: Words.t("help_done")
        secondary: Words.t("help_again")
        secondaryIcon: "phone"
        onPrimaryActivated: root.page.stop_calling()
        onSecondaryActivated: root.page.call()
    }
}
