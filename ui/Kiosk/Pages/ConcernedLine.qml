pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One reservation in question: whose sign, which day and hours, where it could go; a touch leaves it out of the answer.
Pressable {
    id: root

    property string sign: ""
    property string colour: "#FFFFFF"
    property string who: ""
    property string day: ""
    property string hours: ""
    property string place: ""
    property bool canMove: false
    property bool chosen: true

    name: [who, day, hours, place].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 0.8
        color: root.held ? Theme.well : root.chosen ? Theme.card : Theme.paper
        border.width: Theme.edge
        border.color: root.chosen ? Theme.ink : Theme.line
        opacity: root.chosen ? 1 : 0.7
    }

    Rectangle {
        id: box

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: 44 * Theme.scale
        height: width
        radius: Theme.grid
        color: root.chosen ? Theme.saffron : Theme.card
        border.width: Theme.edge * 1.5
        border.color: root.chosen ? Theme.ink : Theme.quiet

        Icon {
            anchors.centerIn: parent
            visible: root.chosen
            name: "check"
            size: parent.width * 0.8
            weight: 3
        }
    }

    SignDisc {
        id: disc

        anchors.left: box.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        sign: root.sign
        colour: root.colour
        size: Math.min(68 * Theme.scale, parent.height - 2 * Theme.grid)
    }

    Column {
        anchors.left: disc.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            width: parent.width
            height: Theme.title * 1.3
            horizontalAlignment: Text.AlignLeft
            text: [root.day, root.hours].join(" · ")
            font.pixelSize: Theme.title
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Item {
            width: parent.width
            height: Theme.body * 1.35

            Sentence {
                id: person

                anchors.left: parent.left
                width: root.who === "" ? 0 : Math.min(implicitWidth, parent.width * 0.4)
                height: parent.height
                text: root.who
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }

            Icon {
                id: mark

                anchors.left: person.right
                anchors.leftMargin: root.who === "" ? 0 : Theme.grid
                anchors.verticalCenter: parent.verticalCenter
                name: root.canMove ? "chevron" : "close"
                size: Theme.body
                color: where.color
                weight: 2.8
            }

            Sentence {
                id: where

                anchors.left: mark.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.grid
                height: parent.height
                horizontalAlignment: Text.AlignLeft
                text: root.place
                color: root.canMove ? Theme.leafText : Theme.terracottaText
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
    }
}
