pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The shelves of the till side by side; where not all fit, a button turns to the next ones. `model` has key, label, picture, chosen.
Item {
    id: root

    property alias model: tabs.model
    property int place: 0
    property int first: Math.floor(Math.max(0, place) / shown) * shown
    readonly property real least: 128 * Theme.scale
    readonly property int fitting: Math.max(1, Math.floor((width + Theme.gap) / (least + Theme.gap)))
    readonly property bool turns: tabs.count > fitting
    readonly property int shown: turns ? Math.max(1, fitting - 1) : Math.max(1, tabs.count)
    readonly property real room: turns ? width - Theme.target - Theme.gap : width
    readonly property real tabWidth: Math.min(200 * Theme.scale, (room - (shown - 1) * Theme.gap) / shown)

    signal chosen(string key)

    implicitHeight: 96 * Theme.scale

    Row {
        anchors.left: parent.left
        height: parent.height
        spacing: Theme.gap

        Repeater {
            id: tabs

            ChoiceTile {
                required property int index
                required property string key
                required property string label
                required picture
                required chosen

                objectName: "tab_" + key
                visible: index >= root.first && index < root.first + root.shown
                width: root.tabWidth
                height: root.height
                text: label
                onActivated: root.chosen(key)
            }
        }
    }

    QuietButton {
        objectName: "tillMoreTabs"
        anchors.right: parent.right
        width: Theme.target
        height: parent.height
        visible: root.turns
        name: Words.t("till_more_tabs")
        icon: "dots"
        onActivated: root.first = root.first + root.shown >= tabs.count ? 0 : root.first + root.shown
    }
}
