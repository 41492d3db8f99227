pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// How somebody comes to a badge; for the team also the PIN.
Item {
    id: root

    required property MemberBadge badge
    readonly property int count: badge.team ? 4 : 3
    readonly property bool square: height > width * 0.9 || badge.team
    readonly property int columns: square ? 2 : count
    readonly property int rows: Math.ceil(count / columns)

    Row {
        id: question

        width: parent.width
        height: Theme.title * 2
        spacing: Theme.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.badge.hasBadge ? "check" : "badge"
            size: Theme.large
            color: root.badge.hasBadge ? Theme.leafText : Theme.quiet
            weight: 2.6
        }

        Sentence {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - Theme.large - Theme.gap
            horizontalAlignment: Text.AlignLeft
            text: Words.t(root.badge.hasBadge ? "staff_badge_works" : "staff_badge_ask")
            font.pixelSize: Math.round(32 * Theme.scale)
            font.weight: Font.DemiBold
        }
    }

    Grid {
        id: ways

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.gap
        columns: root.columns
        spacing: Theme.gap

        Repeater {
            model: [
                { "kind": "card", "picture": "badge-hand", "label": "staff_badge_card" },
                { "kind": "paper", "picture": "receipt", "label": "staff_badge_paper" },
                { "kind": "own", "picture": "reader", "label": "staff_badge_own" },
                { "kind": "pin", "picture": "staff-key", "label": "staff_pin_tile" }
            ].slice(0, root.count)

            Tile {
                required property var modelData

                objectName: "badge_" + modelData.kind
                width: (ways.width - (root.columns - 1) * ways.spacing) / root.columns
                height: Math.min(300 * Theme.scale, (ways.height - (root.rows - 1) * ways.spacing) / root.rows)
                label: Words.t(modelData.label)
                subText: Words.t(modelData.label + "_hint")
                picture: modelData.picture
                fontSize: Theme.title
                onActivated: modelData.kind === "pin" ? root.badge.ask_pin() : root.badge.want(modelData.kind)
            }
        }
    }
}
