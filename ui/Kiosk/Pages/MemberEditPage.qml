pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The badge line on top, one question below it, and the card as it will be beside it.
Item {
    id: root

    required property MemberEditModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property bool showsCard: page.step !== "sign" && !(portrait && page.step === "badge")
    // The colours leave room for the main button at their end.
    readonly property bool actBeside: !portrait && page.step === "sign"
    readonly property real floor: act.visible && !actBeside ? act.y - Theme.gap : height - Theme.margin

    // A touch beside the field puts the touch keyboard away.
    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    EditLine {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: 112 * Theme.scale
        steps: root.page.steps
        onStepChosen: step => root.page.open_step(step)
    }

    MemberCard {
        id: card

        // Upright it stands below the question, in the middle.
        x: root.portrait ? (root.width - width) / 2 : Words.rtl ? root.width - width - Theme.margin : Theme.margin
        y: root.portrait ? root.floor - 400 * Theme.scale : line.y + line.height + Theme.margin
        visible: root.showsCard
        width: (root.portrait ? 420 : 320) * Theme.scale
        height: root.portrait ? 400 * Theme.scale : root.height - line.y - line.height - 2 * Theme.margin
        sign: root.page.sign
        colour: root.page.colour
        label: root.page.name
        language: root.page.languageName
        role: root.page.roleText
        paused: root.page.paused
    }

    Loader {
        id: question

        anchors.left: root.showsCard && !root.portrait ? card.right : parent.left
        anchors.right: parent.right
        anchors.top: line.bottom
        anchors.margins: Theme.margin
        height: (root.showsCard && root.portrait ? card.y - Theme.gap : root.floor) - y
        sourceComponent: ({ "name": nameStep, "sign": signStep, "language": languageStep, "role": roleStep, "badge": badgeStep })[root.page.step]
    }

    MainButton {
        id: act

        objectName: "editAct"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.page.actLabel !== ""
        enabled: root.page.canAct
        label: root.page.actLabel
        icon: root.page.addedText !== "" ? "plus" : "check"
        onActivated: root.page.forward()
    }

    Component {
        id: nameStep

        Item {
            TextEntry {
                id: entry

                objectName: "memberName"
                anchors.left: parent.left
                anchors.right: parent.right
                label: Words.t("staff_name_ask")
                placeholder: Words.t("staff_name_hint")
                maximumLength: 60
                onTextChanged: root.page.set_name(text)
                onAccepted: root.page.forward()
                Component.onCompleted: {
                    text = root.page.name;
                    edit();
                }
            }
        }
    }

    Component {
        id: signStep

        SignChooser {
            signs: root.page.signs
            colours: root.page.colours
            fill: root.page.colour
            onSignChosen: sign => root.page.choose_sign(sign)
            onColourChosen: colour => root.page.choose_colour(colour)
        }
    }

    Component {
        id: languageStep

        LanguageChooser {
            ask: Words.t("staff_language_ask")
            language: root.page.language
            onChosen: language => root.page.choose_language(language)
        }
    }

    Component {
        id: roleStep

        RoleChooser {
            role: root.page.role
            paused: root.page.paused
            known: root.page.known
            onChosen: role => root.page.choose_role(role)
            until: root.page.untilText
            onPauseSwitched: root.page.switch_pause()
            onUntilAsked: root.page.ask_until()
            onEraseAsked: root.page.erase()
        }
    }

    Component {
        id: badgeStep

        BadgeWays {
            badge: root.page.badge as MemberBadge
            added: root.page.addedText
        }
    }

    Sheet {
        open: root.page.asksUntil
        picture: "day"
        title: Words.t("badge_until_ask")
        primary: Words.t("badge_until_keep")
        secondary: Words.t("badge_until_none")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.keep_until(true)
        onSecondaryActivated: root.page.keep_until(false)

        DayPicker {
            width: parent.width
            day: root.page.until as DayChoice
            prefix: "until_"
        }
    }

    BadgeSheets {
        badge: root.page.badge as MemberBadge
    }
}
