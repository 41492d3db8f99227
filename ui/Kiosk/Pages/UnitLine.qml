pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One unit of a machine: the shape of its state, its name, what is said of it; beside it "broken" or "works again".
Item {
    id: root

    property string label: ""
    property string availability: "free"
    property string stateText: ""
    property string hint: ""
    property string hintPicture: ""
    property string details: ""
    property bool broken: false

    signal opened
    signal switched

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: about.held ? Theme.well : Theme.card
        border.width: Theme.edge
        border.color: root.broken ? Theme.ink : Theme.line
    }

    Pressable {
        id: about

        anchors.left: parent.left
        anchors.right: act.left
        anchors.rightMargin: Theme.grid
        height: parent.height
        objectName: "open_" + root.objectName
        name: root.label + ", " + root.stateText
        onActivated: root.opened()
    }

    StateMark {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        availability: root.availability
        size: Math.min(60 * Theme.scale, parent.height * 0.5)
    }

    Picture {
        id: picture

        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: root.hintPicture !== "" || root.hint !== ""
        name: root.hintPicture !== "" ? root.hintPicture : "hint"
        size: visible ? Math.min(72 * Theme.scale, parent.height - 2 * Theme.grid) : 0
    }

    Column {
        anchors.left: picture.visible ? picture.right : mark.right
        anchors.right: chevron.left
        anchors.leftMargin: Theme.gap * 1.2
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, Theme.title * 1.4)
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, Theme.body * 1.35)
            horizontalAlignment: Text.AlignLeft
            text: root.stateText
            color: Theme.stateText(root.availability)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, Theme.small * 1.4)
            visible: text !== ""
            horizontalAlignment: Text.AlignLeft
            text: [root.hint, root.details].filter(part => part !== "").join(" · ")
            color: Theme.quiet
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    QuietButton {
        id: act

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: 196 * Theme.scale
        height: Math.max(Theme.target, parent.height - 3 * Theme.grid)
        objectName: "switch_" + root.objectName
        name: Words.t(root.broken ? "staff_unit_works" : "staff_unit_break") + ", " + root.label
        label: Words.t(root.broken ? "staff_unit_works" : "staff_unit_break")
        picture: root.broken ? "done" : "machine-broken"
        fill: root.broken ? Theme.leafSoft : Theme.terracottaSoft
        edge: root.broken ? Theme.leaf : Theme.terracotta
        onActivated: root.switched()
    }

    Icon {
        id: chevron

        anchors.right: act.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron"
        size: Theme.title
        color: Theme.quiet
    }
}
