pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// How somebody comes to a badge; for the team also the PIN.
Item {
    id: root

    required property MemberBadge badge
    property string added: ""
    readonly property int count: ways.count
    readonly property bool low: height < 440 * Theme.scale && count <= 4
    readonly property int columns: height > width * 0.9 ? 2 : low ? count : count === 4 ? 2 : 3
    readonly property int rows: Math.ceil(count / columns)

    Row {
        id: question

        width: parent.width
        height: list.visible ? Theme.target : Math.min(Theme.target, root.height * 0.16)
        spacing: Theme.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.badge.hasBadge || root.added !== "" ? "check" : "badge"
            size: Theme.large
            color: root.badge.hasBadge || root.added !== "" ? Theme.leafText : Theme.quiet
            weight: 2.6
        }

        Sentence {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - Theme.large - Theme.gap - (list.visible ? list.width + Theme.gap : 0)
            horizontalAlignment: Text.AlignLeft
            height: parent.height
            text: root.added !== "" && !root.badge.hasBadge ? root.added : Words.t(root.badge.hasBadge ? "staff_badge_works" : "staff_badge_ask")
            font.pixelSize: Math.round(32 * Theme.scale)
            fontSizeMode: Text.Fit
            font.weight: Font.DemiBold
        }
    }

    QuietButton {
        id: list

        objectName: "badgeList"
        anchors.right: parent.right
        visible: root.badge.listText !== ""
        width: Math.min(implicitWidth, parent.width * 0.46)
        label: root.badge.listText
        picture: "badge"
        onActivated: root.badge.open_list()
    }

    Grid {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.gap
        columns: root.columns
        spacing: Theme.gap

        Repeater {
            id: ways

            model: root.badge.ways

            Tile {
                required property string kind
                required label
                required property string hint
                required picture

                objectName: "badge_" + kind
                width: (grid.width - (root.columns - 1) * grid.spacing) / root.columns
                height: Math.min(300 * Theme.scale, (grid.height - (root.rows - 1) * grid.spacing) / root.rows)
                subText: hint
                fontSize: height < 160 * Theme.scale ? Theme.body : Theme.title
                onActivated: root.badge.want(kind)
            }
        }
    }
}
