pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Nothing here yet: a picture, a sentence and, when there is something to do, a button.
Item {
    id: root

    property string picture: ""
    property string text: ""
    property string label: ""
    property string icon: ""

    signal activated

    implicitWidth: 480 * Theme.scale
    implicitHeight: stack.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Column {
        id: stack

        anchors.centerIn: parent
        width: Math.min(parent.width, 560 * Theme.scale)
        spacing: Theme.gap * 1.4

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 188 * Theme.scale
            height: width
            radius: width / 2
            color: Theme.well

            Picture {
                anchors.centerIn: parent
                name: root.picture
                size: parent.width * 0.7
            }
        }

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            color: Theme.quiet
            font.pixelSize: Theme.title
        }

        QuietButton {
            objectName: "emptyButton"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.label !== ""
            label: root.label
            icon: root.icon
            onActivated: root.activated()
        }
    }
}
