pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The line of a group on top, one question below it.
Item {
    id: root

    required property PartyEditModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property bool showsCard: page.step !== "sign" && page.step !== "members" && !(portrait && page.step === "days" && page.ownDays)
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
        language: root.page.membersText
        role: root.page.note
    }

    Loader {
        id: question

        anchors.left: root.showsCard && !root.portrait ? card.right : parent.left
        anchors.right: parent.right
        anchors.top: line.bottom
        anchors.margins: Theme.margin
        height: (root.showsCard && root.portrait ? card.y - Theme.gap : root.floor) - y
        sourceComponent: ({ "name": nameStep, "sign": signStep, "days": daysStep, "members": membersStep, "badge": badgeStep })[root.page.step]
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
        icon: "check"
        onActivated: root.page.forward()
    }

    Component {
        id: nameStep

        Item {
            TextEntry {
                objectName: "partyName"
                anchors.left: parent.left
                anchors.right: parent.right
                label: Words.t("party_name_ask")
                placeholder: Words.t("party_name_hint")
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
        id: daysStep

        PartyDays {
            page: root.page
        }
    }

    Component {
        id: membersStep

        FindPeople {
            finder: root.page.finder as Finder

            Pager {
                id: grid

                anchors.fill: parent
                minCellWidth: 150 * Theme.scale
                minCellHeight: 150 * Theme.scale
                maxCellHeight: 220 * Theme.scale
                model: root.page.members
                delegate: MemberPick {
                    required member
                    required label
                    required sign
                    required colour
                    required chosen

                    width: grid.cellWidth
                    height: grid.cellHeight
                    onActivated: root.page.touch_member(member)
                }
            }
        }
    }

    Component {
        id: badgeStep

        Row {
            id: ways

            spacing: Theme.gap

            Repeater {
                model: ["card", "paper"]

                Tile {
                    required property string modelData

                    objectName: "group_" + modelData
                    width: (ways.width - ways.spacing) / 2
                    height: Math.min(360 * Theme.scale, ways.height)
                    label: Words.t("staff_badge_" + modelData)
                    subText: Words.t(root.page.hasBadge ? "party_badge_works" : "staff_badge_" + modelData + "_hint")
                    picture: modelData === "card" ? "badge-hand" : "receipt"
                    fontSize: Theme.title
                    onActivated: root.page.make_badge(modelData)
                }
            }
        }
    }

    Sheet {
        open: root.page.dialog === "end"
        picture: "group"
        title: Words.t("party_end_title")
        text: Words.t("party_end_text")
        primary: Words.t("party_end")
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.end()
        onSecondaryActivated: root.page.cancel()
    }

    Sheet {
        open: root.page.dialog === "file"
        kind: "done"
        picture: "printer"
        title: Words.t("staff_cards_made")
        text: root.page.fileText
        primary: Words.t("notice_close")
        onPrimaryActivated: root.page.cancel()
    }
}
