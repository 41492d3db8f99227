pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Digits that are not shown: boxes that fill with dots, above the number pad or, in a low place, beside it. Never mirrored.
Item {
    id: root

    property int digits: 0
    property int boxes: 4
    property bool wrong: false
    property string name: ""
    readonly property bool beside: height < 460 * Theme.scale && width > 900 * Theme.scale
    readonly property real half: beside ? (width - Theme.margin) / 2 : width
    readonly property real box: Math.min(72 * Theme.scale, (half - (boxes - 1) * Theme.gap) / Math.max(1, boxes))

    signal key(string symbol)

    implicitWidth: 420 * Theme.scale
    implicitHeight: pad.implicitHeight + 72 * Theme.scale + Theme.margin

    Row {
        id: dots

        LayoutMirroring.enabled: false
        x: root.beside ? root.half - width - Theme.margin : (root.width - width) / 2
        y: root.beside ? (root.height - height) / 2 : 0
        spacing: Theme.gap
        Accessible.role: Accessible.StaticText
        Accessible.name: root.name

        Repeater {
            model: root.boxes

            Rectangle {
                id: place

                required property int index
                readonly property bool filled: index < root.digits

                width: root.box
                height: 72 * Theme.scale
                radius: Theme.radius * 0.6
                color: Theme.card
                border.width: Theme.edge * (filled || root.wrong ? 2 : 1)
                border.color: root.wrong ? Theme.terracotta : filled ? Theme.indigo : Theme.line

                Rectangle {
                    anchors.centerIn: parent
                    visible: place.filled
                    width: Math.min(30 * Theme.scale, parent.width * 0.5)
                    height: width
                    radius: width / 2
                    color: Theme.indigo
                }
            }
        }
    }

    NumberPad {
        id: pad

        x: root.beside ? root.half + Theme.margin : (root.width - width) / 2
        y: root.beside ? 0 : dots.height + Theme.gap
        width: Math.min(root.half - (root.beside ? Theme.margin : 0), 480 * Theme.scale)
        height: root.height - y
        onKey: symbol => root.key(symbol)
    }
}
