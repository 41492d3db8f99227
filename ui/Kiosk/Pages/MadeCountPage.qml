pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// How many: one large number, minus and plus, usual amounts, a pad for the exact one, the room's total, one button.
Item {
    id: root

    required property MadeCountModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    EmptyState {
        anchors.fill: parent
        visible: !root.page.known
        picture: "made"
        text: Words.t("made_unknown")
        label: Words.t("made_other")
        icon: "back"
        onActivated: root.kiosk.back()
    }

    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: bar.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: Theme.gap * 1.4
        visible: root.page.known
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.margin
        rowSpacing: Theme.gap * 1.4

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap * 1.4

            Sentence {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.large * 1.4
                horizontalAlignment: Text.AlignHCenter
                text: root.page.question
                font.pixelSize: Theme.large
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
            }

            CountRow {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: 300 * Theme.scale
                page: root.page
            }

            CountAmounts {
                Layout.fillWidth: true
                Layout.preferredHeight: 100 * Theme.scale
                page: root.page
                toggle: !root.portrait
            }
        }

        NumberPad {
            objectName: "pad"
            Layout.preferredWidth: root.portrait ? -1 : 380 * Theme.scale
            Layout.fillWidth: root.portrait
            Layout.fillHeight: !root.portrait
            Layout.maximumHeight: 460 * Theme.scale
            Layout.preferredHeight: 400 * Theme.scale
            Layout.alignment: Qt.AlignVCenter
            visible: root.portrait || root.page.pad
            comma: root.page.comma
            onKey: symbol => root.page.key(symbol)
        }
    }

    CountBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.page.known
        page: root.page
        portrait: root.portrait
    }
}
