pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A badge and a hand that points at the real reader: `side` is "left", "right", "above" or "below" the screen.
// `stage` changes the drawing: a light runs over a badge that is being read, half of one that was read by half is missing.
// The reader hangs where it hangs, so nothing here is mirrored.
Item {
    id: root

    property string side: "right"
    property string stage: "waiting"
    readonly property bool isRead: stage === "reading" || stage === "deciding" || stage === "greeting"
    readonly property bool upright: side === "above" || side === "below"
    readonly property real card: Math.min(upright ? width * 0.9 : width * 0.74, upright ? height * 0.68 : height)
    readonly property real hand: card * (upright ? 0.56 : 0.6)
    readonly property real across: upright ? card : card * 0.7 + hand * 0.78
    readonly property real along: upright ? card + hand * 0.72 : card

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitWidth: 320 * Theme.scale
    implicitHeight: 280 * Theme.scale

    Item {
        x: (root.width - width) / 2
        y: (root.height - height) / 2
        width: root.across
        height: root.along

        Picture {
            id: badge

            x: root.upright ? 0 : root.side === "left" ? parent.width - root.card * 0.86 : -root.card * 0.14
            y: root.side === "above" ? parent.height - root.card : 0
            name: root.stage === "half_read" ? "badge-half" : root.stage === "printing" ? "printer" : "badge"
            size: root.card
        }

        Rectangle {
            id: light

            property real along: 0.1

            x: badge.x + badge.size * 0.16
            y: badge.y + badge.size * along
            visible: root.isRead
            width: badge.size * 0.68
            height: Theme.grid
            radius: height / 2
            color: Theme.saffron

            SequentialAnimation on along {
                running: root.isRead && Theme.motion
                loops: Animation.Infinite

                NumberAnimation {
                    from: 0.1
                    to: 0.86
                    duration: 4 * Theme.slow
                }

                NumberAnimation {
                    from: 0.86
                    to: 0.1
                    duration: 4 * Theme.slow
                }
            }
        }

        Picture {
            x: root.upright ? (parent.width - root.hand) / 2 : root.side === "left" ? 0 : parent.width - root.hand
            y: root.side === "above" ? -root.hand * 0.1 : root.side === "below" ? parent.height - root.hand * 0.9 : root.card * 0.52
            name: "point"
            size: root.hand
            visible: root.stage !== "printing"
            rotation: root.side === "above" ? -90 : root.side === "below" ? 90 : 0
            transform: Scale {
                origin.x: root.hand / 2
                xScale: root.side === "left" ? -1 : 1
            }
        }
    }
}
