pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Rules to put in or take out, a sentence of one's own, and one button that makes it the charter of the place.
Item {
    id: root

    required property CharterModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

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
        anchors.bottom: own.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid
        anchors.bottomMargin: Theme.gap
        minCellWidth: 340 * Theme.scale
        minCellHeight: 112 * Theme.scale
        model: root.page.rules
        delegate: RuleTile {
            required property string rule
            required picture
            required sentence
            required chosen

            objectName: "rule_" + rule
            width: rules.cellWidth
            height: rules.cellHeight
            picks: true
            onActivated: root.page.toggle(rule)
        }
    }

    Item {
        id: own

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        height: Theme.target

        TextEntry {
            id: sentence

            objectName: "ownRule"
            anchors.left: parent.left
            anchors.right: add.left
            anchors.rightMargin: Theme.gap
            placeholder: Words.t("charter_own_hint")
            maximumLength: 140
            hints: Qt.ImhNone
            onAccepted: add.activated()
        }

        QuietButton {
            id: add

            objectName: "ownAdd"
            anchors.right: parent.right
            height: parent.height
            label: Words.t("charter_own_add")
            icon: "plus"
            onActivated: {
                root.page.add_own(sentence.text);
                sentence.text = "";
            }
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
            anchors.rightMargin: Theme.gap
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: root.page.chosenText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }

        MainButton {
            id: act

            objectName: "charterPublish"
            anchors.right: parent.right
            width: Math.min(Math.max(implicitWidth, 320 * Theme.scale), parent.width * 0.5)
            enabled: root.page.canPublish
            opacity: enabled ? 1 : 0.4
            label: Words.t("charter_publish")
            icon: "check"
            onActivated: root.page.ask()
        }
    }

    Sheet {
        open: root.page.asking
        kind: "question"
        picture: "charter"
        title: Words.t("charter_publish_title")
        text: Words.t("charter_publish_text")
        primary: Words.t("charter_publish")
        secondary: Words.t("charter_back")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.publish()
        onSecondaryActivated: root.page.keep()
    }
}
