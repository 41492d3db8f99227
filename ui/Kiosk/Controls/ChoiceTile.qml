pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One of several answers: an hour, a length, a means of payment. `taken` ones are hatched and struck.
Pressable {
    id: root

    property string text: ""
    property string smallText: ""
    property string picture: ""
    property bool chosen: false
    property bool taken: false
    property int fontSize: picture === "" ? Math.round(30 * Theme.scale) : Theme.body
    readonly property bool showsText: text !== "" && !(Theme.picturesOnly && picture !== "")

    name: [smallText, text].filter(part => part !== "").join(" ")
    description: taken ? Words.t("controls_taken") : chosen ? Words.t("controls_chosen") : ""
    passive: taken
    implicitWidth: 150 * Theme.scale
    implicitHeight: (picture === "" ? 92 : 112) * Theme.scale
    Accessible.name: taken ? name + ", " + Words.t("controls_taken") : name
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: !taken
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.taken ? Theme.taken : root.chosen ? Theme.saffron : root.held ? Theme.saffronSoft : Theme.card
        border.width: root.taken ? 0 : Theme.edge * (root.chosen ? 2 : 1)
        border.color: root.chosen ? Theme.ink : root.held ? Theme.saffron : Theme.line
    }

    Loader {
        anchors.fill: parent
        active: root.taken
        sourceComponent: Hatch {}
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 1.6 * Theme.gap

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.picture !== ""
            name: root.picture
            size: Math.min(root.width * 0.6, root.height - (root.showsText ? root.fontSize * 1.5 : 0) - 1.4 * Theme.gap)
        }

        Sentence {
            visible: root.smallText !== ""
            width: parent.width
            height: Theme.small * 1.35
            horizontalAlignment: Text.AlignHCenter
            text: root.smallText
            color: root.chosen ? Theme.ink : Theme.quiet
            font.pixelSize: Theme.small
            fontSizeMode: Text.Fit
        }

        Sentence {
            visible: root.showsText
            width: parent.width
            height: root.fontSize * 1.4
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            color: root.taken ? Theme.quiet : Theme.ink
            font.pixelSize: root.fontSize
            font.weight: root.taken ? Font.Medium : Font.DemiBold
            font.strikeout: root.taken
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }
    }
}
