pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One day of the calendar: its number, and by shape whether it is usual, closed once, open otherwise, or always shut.
Pressable {
    id: root

    property string number: ""
    property string month: ""
    property string mark: "usual"
    property string text: ""
    property bool chosen: false
    property bool today: false

    name: text
    passive: mark === "past"
    Accessible.checkable: mark !== "past"
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 0.7
        color: root.chosen ? Theme.saffron : root.mark === "past" ? Theme.taken : root.held ? Theme.well : Theme.card
        border.width: Theme.edge * (root.chosen || root.today ? 2 : 1)
        border.color: root.chosen ? Theme.ink : root.today ? Theme.saffron : Theme.line
    }

    Sentence {
        anchors.top: parent.top
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.topMargin: Theme.grid / 2
        visible: root.month !== ""
        text: root.month
        color: root.chosen ? Theme.ink : Theme.quiet
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }

    Sentence {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.month !== "" ? Theme.grid * 0.6 : -Theme.grid
        text: root.number
        color: root.mark === "past" ? Theme.quiet : Theme.ink
        font.pixelSize: Theme.title
        font.weight: root.today ? Font.Bold : Font.DemiBold
        font.strikeout: root.mark === "closed"
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottomMargin: Theme.grid * 1.2
        visible: root.mark === "usual"
        width: parent.width * 0.5
        height: Theme.grid
        radius: height / 2
        color: Theme.leaf
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottomMargin: Theme.grid * 1.2
        visible: root.mark === "shut"
        width: parent.width * 0.2
        height: Theme.grid / 2
        radius: height / 2
        color: Theme.quiet
    }

    StateMark {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.margins: Theme.grid / 2
        visible: root.mark === "closed"
        availability: "busy"
        size: 32 * Theme.scale
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.margins: Theme.grid / 2
        visible: root.mark === "other"
        width: 34 * Theme.scale
        height: width
        radius: width / 2
        color: Theme.sky

        Icon {
            anchors.centerIn: parent
            name: "clock"
            size: parent.width * 0.8
            color: Theme.onDark
        }
    }
}
