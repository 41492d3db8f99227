pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// For whom it is, when she is not the one who stands there: her sign and name on her own colour.
Item {
    id: root

    property string text: ""
    property string sign: ""
    property color colour: Theme.card
    property string label: ""

    signal acted

    implicitHeight: !visible ? 0 : label === "" ? Theme.target * 0.7 : Theme.target + 2 * Theme.grid
    height: implicitHeight

    Rectangle {
        anchors.fill: parent
        color: root.colour

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.edge
            color: Qt.darker(root.colour, 1.25)
        }
    }

    Picture {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: root.sign
        size: parent.height * 0.8
    }

    Sentence {
        objectName: "forWhom"
        anchors.left: mark.right
        anchors.right: act.visible ? act.left : parent.right
        anchors.margins: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        text: root.text
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    QuietButton {
        id: act

        objectName: "forAct"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: root.label !== ""
        width: Math.min(implicitWidth, parent.width * 0.45)
        label: root.label
        icon: "calendar"
        onActivated: root.acted()
    }
}
