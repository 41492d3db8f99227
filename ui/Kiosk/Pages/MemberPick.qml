pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A member to take in or leave out: her sign, her name, a mark where she is in.
Pressable {
    id: root

    property int member: 0
    property string label: ""
    property string sign: ""
    property string colour: "#FFFFFF"
    property bool chosen: false

    objectName: "pick_" + member
    name: label
    description: chosen ? Words.t("controls_chosen") : ""
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.well : root.chosen ? Theme.saffronSoft : Theme.card
        border.width: Theme.edge * (root.chosen ? 2 : 1)
        border.color: root.chosen ? Theme.ink : root.held ? Theme.indigo : Theme.line
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap
        spacing: Theme.grid * 0.75

        SignDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            sign: root.sign
            colour: root.colour
            size: Math.max(48 * Theme.scale, Math.min(root.width * 0.6, root.height - word.height - 2.6 * Theme.gap))
        }

        Sentence {
            id: word

            width: parent.width
            height: Theme.body * 1.4
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.grid
        visible: root.chosen
        width: 40 * Theme.scale
        height: width
        radius: width / 2
        color: Theme.leaf

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: parent.width * 0.7
            color: Theme.onDark
            weight: 3
        }
    }
}
