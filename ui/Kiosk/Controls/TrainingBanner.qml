pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Says that nothing here is a real sale: a striped band with the word in its middle.
Rectangle {
    id: root

    property string text: Words.t("controls_training")

    implicitHeight: 44 * Theme.scale
    implicitWidth: 400 * Theme.scale
    color: Theme.saffron
    radius: Theme.grid
    clip: true
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Hatch {
        anchors.fill: parent
        color: Theme.ink
        step: 30 * Theme.scale
        inset: 0
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width, word.implicitWidth + 2 * Theme.margin)
        height: parent.height
        color: Theme.saffron

        Sentence {
            id: word

            anchors.centerIn: parent
            text: root.text
            font.pixelSize: Theme.body
            font.weight: Font.Bold
            font.letterSpacing: Words.rtl ? 0 : 3 * Theme.scale
            wrapMode: Text.NoWrap
        }
    }
}
