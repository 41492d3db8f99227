pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Her badges, the newest on top: lost ones stop, found ones work again.
Item {
    id: root

    required property MemberBadgesModel page
    required property Screen kiosk

    Pager {
        id: list

        anchors.fill: parent
        anchors.margins: Theme.margin
        minCellWidth: 700 * Theme.scale
        minCellHeight: 112 * Theme.scale
        model: root.page.badges
        delegate: BadgeLine {
            required badge
            required picture
            required text
            required stateText
            required mark
            required canLose
            required canRestore

            width: list.cellWidth
            height: Math.min(list.cellHeight, 132 * Theme.scale)
            onLost: root.page.lose(badge)
            onFound: root.page.ask_restore(badge)
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: list.width
        visible: root.page.empty
        picture: "badge"
        text: Words.t("badge_list_empty")
    }

    Sheet {
        open: root.page.asks
        picture: "badge"
        title: Words.t("badge_found_title")
        text: Words.t("badge_found_ask")
        primary: Words.t("badge_found")
        secondary: Words.t("staff_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.restore()
        onSecondaryActivated: root.page.cancel()
    }
}
