pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One lent place: its picture, whose it is, when it is ours, how it stands, and its sudden end.
Rectangle {
    id: root

    property int loan: 0
    property string label: ""
    property string picture: ""
    property string lender: ""
    property string hours: ""
    property string stateText: ""
    property string mark: ""
    property bool withdrawn: false
    property bool hasList: false
    readonly property bool narrow: width < 860 * Theme.scale
    readonly property real foot: narrow ? buttons.high + Theme.gap : 0
    readonly property color tone: mark === "free" ? Theme.leafText : mark === "busy" ? Theme.terracottaText : Theme.quiet

    signal edited
    signal checked
    signal withdrawAsked
    signal restored

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.edge
    border.color: mark === "busy" ? Theme.terracotta : Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: label + ", " + lender + ", " + stateText

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -root.foot / 2
        name: root.picture
        size: Math.min(112 * Theme.scale, parent.height - root.foot - 2 * Theme.gap)
        opacity: root.mark === "free" || root.mark === "closed" ? 1 : 0.5
    }

    Column {
        anchors.left: drawing.right
        anchors.right: root.narrow ? parent.right : buttons.left
        anchors.margins: Theme.gap * 1.4
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -root.foot / 2
        spacing: Theme.grid / 2

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.lender
            color: Theme.quiet
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 2.6)
            horizontalAlignment: Text.AlignLeft
            text: root.hours
            fontSizeMode: Text.Fit
        }

        Row {
            width: parent.width
            spacing: Theme.grid

            StateMark {
                id: shape

                anchors.verticalCenter: parent.verticalCenter
                availability: root.mark === "over" ? "closed" : root.mark
                size: Theme.body * 1.2
            }

            Sentence {
                width: parent.width - shape.width - parent.spacing
                horizontalAlignment: Text.AlignLeft
                text: root.stateText
                color: root.tone
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
            }
        }
    }

    Row {
        id: buttons

        readonly property real cell: 136 * Theme.scale
        readonly property real high: root.narrow ? 112 * Theme.scale : Math.min(root.height - 2 * Theme.gap, 132 * Theme.scale)

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: root.narrow ? root.height - height - Theme.gap : (root.height - height) / 2
        spacing: Theme.gap

        QuietButton {
            objectName: "list_" + root.loan
            visible: root.hasList && root.mark === "free"
            width: buttons.cell
            height: buttons.high
            stacked: true
            label: Words.t("lending_check")
            name: label + ", " + root.label
            picture: "closing"
            onActivated: root.checked()
        }

        QuietButton {
            objectName: "edit_" + root.loan
            width: buttons.cell
            height: buttons.high
            stacked: true
            label: Words.t("lending_change")
            name: label + ", " + root.label
            icon: "pencil"
            onActivated: root.edited()
        }

        QuietButton {
            objectName: (root.withdrawn ? "restore_" : "withdraw_") + root.loan
            visible: root.withdrawn || root.mark !== "over"
            width: buttons.cell
            height: buttons.high
            stacked: true
            label: Words.t(root.withdrawn ? "lending_restore" : "lending_withdraw")
            name: label + ", " + root.label
            picture: root.withdrawn ? "loan" : "loan-gone"
            onActivated: root.withdrawn ? root.restored() : root.withdrawAsked()
        }
    }
}
