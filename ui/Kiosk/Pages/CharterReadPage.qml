pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Rules as pictures with a sentence each, turned by pages; one big button to agree, and the paper to take home.
Item {
    id: root

    required property CharterReadModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        visible: root.page.ruleCount === 0
        picture: "charter"
        text: Words.t("charter_none")
    }

    Sentence {
        id: about

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        height: Theme.body * 1.4
        horizontalAlignment: Text.AlignLeft
        text: root.page.about
        color: Theme.quiet
        fontSizeMode: Text.Fit
    }

    Pager {
        id: rules

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: about.bottom
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid
        anchors.bottomMargin: Theme.gap
        minCellWidth: (root.portrait ? 560 : 480) * Theme.scale
        minCellHeight: 132 * Theme.scale
        model: root.page.rules
        delegate: RuleTile {
            required picture
            required sentence

            width: rules.cellWidth
            height: rules.cellHeight
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget
        visible: root.page.ruleCount > 0

        QuietButton {
            id: paper

            objectName: "charterPrint"
            anchors.left: parent.left
            width: Math.min(implicitWidth, parent.width * 0.26)
            height: parent.height
            label: Words.t("charter_print")
            icon: "printer"
            onActivated: root.page.print_it()
        }

        QuietButton {
            objectName: "charterLater"
            anchors.left: paper.right
            anchors.leftMargin: Theme.gap
            width: Math.min(implicitWidth, parent.width * 0.26)
            height: parent.height
            visible: root.page.owed
            label: Words.t("charter_back")
            icon: "clock"
            onActivated: root.page.later()
        }

        MainButton {
            objectName: "charterAgree"
            anchors.right: parent.right
            width: Math.min(Math.max(implicitWidth, 360 * Theme.scale), parent.width * 0.44)
            visible: root.page.owed
            label: Words.t("charter_agree")
            icon: "check"
            onActivated: root.page.agree()
        }

        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.page.owed
            spacing: Theme.gap

            StateMark {
                anchors.verticalCenter: parent.verticalCenter
                availability: "free"
                size: 40 * Theme.scale
            }

            Sentence {
                anchors.verticalCenter: parent.verticalCenter
                text: Words.t("charter_agreed_since")
                color: Theme.leafText
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
        }
    }
}
