pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One rule of the charter: its drawing beside its sentence. `picks`: it can be put in or taken out.
Pressable {
    id: root

    property string picture: ""
    property string sentence: ""
    property bool chosen: false
    property bool picks: false
    readonly property real pad: Theme.gap

    name: sentence
    passive: !picks
    Accessible.role: picks ? Accessible.CheckBox : Accessible.StaticText
    Accessible.checkable: picks
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.chosen ? Theme.saffronSoft : root.held ? Theme.well : Theme.card
        border.width: Theme.edge * (root.chosen ? 2 : 1)
        border.color: root.chosen ? Theme.ink : Theme.line
    }

    Picture {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: root.pad * 1.4
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(root.height - 2 * root.pad, root.width * 0.3, 150 * Theme.scale)
    }

    Sentence {
        anchors.left: mark.right
        anchors.right: tick.visible ? tick.left : parent.right
        anchors.leftMargin: root.pad * 1.4
        anchors.rightMargin: root.pad
        height: parent.height
        horizontalAlignment: Text.AlignLeft
        text: root.sentence
        font.pixelSize: root.picks ? Theme.body : Theme.title
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
    }

    Icon {
        id: tick

        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.verticalCenter: parent.verticalCenter
        visible: root.picks && root.chosen
        name: "check"
        size: 36 * Theme.scale
        weight: 3
        color: Theme.leafText
    }
}
