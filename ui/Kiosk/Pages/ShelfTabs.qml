pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Shelves of products with a picture each; where not all fit, a button turns to the next ones.
// `model` has key, text, picture, chosen.
Item {
    id: root

    property alias model: tabs.model
    property int first: 0
    readonly property int fitting: Math.max(1, Math.floor((width + Theme.gap) / (130 * Theme.scale + Theme.gap)))
    readonly property bool turns: tabs.count > fitting
    readonly property int shown: turns ? Math.max(1, fitting - 1) : Math.max(1, tabs.count)
    readonly property real room: turns ? width - Theme.target - Theme.gap : width
    readonly property real tabWidth: Math.min(200 * Theme.scale, (room - (shown - 1) * Theme.gap) / shown)

    signal picked(string key)

    implicitHeight: 112 * Theme.scale

    Row {
        anchors.left: parent.left
        height: parent.height
        spacing: Theme.gap

        Repeater {
            id: tabs

            ChoiceTile {
                required property int index
                required property string key
                required text
                required picture
                required chosen

                objectName: "shelf_" + key
                visible: index >= root.first && index < root.first + root.shown
                width: root.tabWidth
                height: root.height
                onActivated: root.picked(key)
            }
        }
    }

    QuietButton {
        objectName: "shelfMore"
        anchors.right: parent.right
        width: Theme.target
        height: parent.height
        visible: root.turns
        name: Words.t("made_more_shelves")
        icon: "dots"
        onActivated: root.first = root.first + root.shown >= tabs.count ? 0 : root.first + root.shown
    }
}
