pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The day from night to night as a ribbon beside the columns: moon, sun, moon, and the hours. Shares of its height.
Item {
    id: root

    property real morning: 0.1
    property real evening: 0.8
    property var marks: []

    Accessible.ignored: true

    Rectangle {
        id: band

        anchors.left: parent.left
        width: parent.width * 0.56
        height: parent.height
        radius: width / 2
        color: Theme.indigo

        Rectangle {
            y: parent.height * root.morning
            width: parent.width
            height: parent.height * (root.evening - root.morning)
            color: Theme.skySoft
        }

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(2, parent.height * root.morning / 2 - height / 2)
            visible: parent.height * root.morning > height * 0.7
            name: "🌙"
            size: parent.width * 0.8
        }

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height * (root.morning + root.evening) / 2 - height / 2
            name: "☀️"
            size: parent.width * 0.95
        }

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height * (root.evening + 1) / 2 - height / 2
            visible: root.evening < 1
            name: "🌙"
            size: parent.width * 0.8
        }
    }

    Repeater {
        model: root.marks

        Sentence {
            required text
            required property real at

            anchors.left: band.right
            anchors.leftMargin: Theme.grid / 2
            y: root.height * at - height / 2
            color: Theme.quiet
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
        }
    }
}
