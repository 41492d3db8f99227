pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// An hour of the day between a big minus and a big plus, with the picture of what it is.
Item {
    id: root

    property string label: ""
    property string picture: ""
    property string text: ""
    property string prefix: ""

    signal stepped(int direction)

    implicitHeight: Theme.target
    implicitWidth: 420 * Theme.scale

    Column {
        id: what

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: 72 * Theme.scale

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.picture
            size: 40 * Theme.scale
        }

        Sentence {
            width: parent.width
            height: Theme.small * 1.3
            visible: !Theme.picturesOnly
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            color: Theme.quiet
            font.pixelSize: Theme.small
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }
    }

    StepButton {
        id: less

        objectName: root.prefix + "Less"
        anchors.left: what.right
        anchors.leftMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.target
        height: Theme.target
        icon: "minus"
        name: Words.t("opening_earlier") + ", " + root.label
        onActivated: root.stepped(-1)
    }

    Sentence {
        anchors.left: less.right
        anchors.right: more.left
        anchors.leftMargin: Theme.grid / 2
        anchors.rightMargin: Theme.grid / 2
        height: parent.height
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        font.pixelSize: Theme.large
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        wrapMode: Text.NoWrap
    }

    StepButton {
        id: more

        objectName: root.prefix + "More"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.target
        height: Theme.target
        icon: "plus"
        name: Words.t("opening_later") + ", " + root.label
        onActivated: root.stepped(1)
    }
}
