pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Signs with names. Staff looks after them, or touches the one whose badge was forgotten.
Item {
    id: root

    required property MembersModel page
    required property Screen kiosk
    property bool asksSheet: false

    FindPeople {
        id: people

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: root.page.choose ? parent.bottom : foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: root.page.choose ? Theme.margin : Theme.gap
        finder: root.page.finder as Finder

        Pager {
            id: grid

            anchors.fill: parent
            minCellWidth: 200 * Theme.scale
            minCellHeight: 190 * Theme.scale
            maxCellHeight: 260 * Theme.scale
            model: root.page.members
            delegate: MemberTile {
                required property int member
                required label
                required sign
                required colour
                required mood
                required note
                required here

                objectName: "member_" + member
                width: grid.cellWidth
                height: grid.cellHeight
                tells: !root.page.choose
                onActivated: root.page.touch(member)
            }
        }

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: root.page.empty
            picture: people.finder.looking ? "members" : "new-member"
            text: Words.t(people.finder.looking ? "find_nobody" : "staff_members_empty")
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget
        visible: !root.page.choose

        QuietButton {
            id: list

            objectName: "importList"
            anchors.left: parent.left
            width: Math.min(implicitWidth, (parent.width - 2 * Theme.gap) * 0.3)
            height: parent.height
            label: Words.t("import_open")
            picture: "import"
            onActivated: root.kiosk.open("ImportList")
        }

        QuietButton {
            objectName: "cardSheet"
            anchors.left: list.right
            anchors.leftMargin: Theme.gap
            width: Math.min(implicitWidth + Theme.margin, (parent.width - 2 * Theme.gap) * 0.32)
            height: parent.height
            visible: root.page.cards > 0
            label: Words.t("staff_members_cards")
            picture: "badge-hand"
            onActivated: root.asksSheet = true
        }

        MainButton {
            objectName: "addMember"
            anchors.right: parent.right
            width: Math.min(implicitWidth, (parent.width - 2 * Theme.gap) * 0.38)
            label: Words.t("staff_members_add")
            icon: "plus"
            onActivated: root.page.add()
        }
    }

    Sheet {
        open: root.asksSheet
        kind: "question"
        picture: "badge-hand"
        title: Words.t("staff_cards_title")
        text: root.page.cardsText
        primary: Words.t("staff_cards_make")
        primaryIcon: "printer"
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: {
            root.asksSheet = false;
            root.page.make_sheet();
        }
        onSecondaryActivated: root.asksSheet = false
    }

    Sheet {
        open: root.page.fileText !== ""
        kind: "done"
        picture: "printer"
        title: Words.t("staff_cards_made")
        text: root.page.fileText
        primary: Words.t("notice_close")
        onPrimaryActivated: root.page.close_sheet()
    }
}
