pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One machine that needs eyes: its picture, name, how it stands, what was said in pictures; or a button "it is clean".
Item {
    id: root

    property string picture: ""
    property string label: ""
    property string availability: "busy"
    property string stateText: ""
    property list<string> said: []
    property bool toClean: false

    signal activated
    signal cleaned

    implicitHeight: 132 * Theme.scale

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: touch.held ? Theme.well : Theme.card
        border.width: Theme.edge
        border.color: touch.held ? Theme.indigo : Theme.line
    }

    Pressable {
        id: touch

        objectName: "faultLook"
        anchors.fill: parent
        anchors.rightMargin: root.toClean ? end.width + 2 * Theme.gap : 0
        name: root.label + ", " + root.stateText
        onActivated: root.activated()
    }

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(100 * Theme.scale, parent.height - 2 * Theme.grid)
    }

    StateMark {
        id: mark

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        availability: root.availability
        size: 44 * Theme.scale
    }

    Column {
        anchors.left: mark.right
        anchors.right: marks.left
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid / 2

        Sentence {
            visible: !Theme.picturesOnly
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.5)
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Math.round(25 * Theme.scale)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.34)
            horizontalAlignment: Text.AlignLeft
            text: root.stateText
            color: Theme.stateText(root.availability)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }
    }

    Row {
        id: marks

        anchors.right: end.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid

        Repeater {
            model: root.said

            Picture {
                required property string modelData

                name: modelData
                size: 60 * Theme.scale
            }
        }
    }

    Item {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        width: root.toClean ? clean.width : arrow.size
        height: parent.height

        Icon {
            id: arrow

            anchors.verticalCenter: parent.verticalCenter
            visible: !root.toClean
            name: "chevron"
            size: 34 * Theme.scale
            weight: 2.4
            color: Theme.quiet
        }

        QuietButton {
            id: clean

            objectName: "faultCleaned"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.toClean
            name: Words.t("faults_cleaned") + " " + root.label
            label: Words.t("faults_cleaned")
            picture: "clean"
            onActivated: root.cleaned()
        }
    }
}
