pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Notes and coins lying side by side, shrunk until they fit. `model` has value, count, paper; several of a kind carry a number.
Item {
    id: root

    property alias model: pieces.model
    property real largest: 1
    property bool centred: false
    property real fit: largest
    property real natural: 0
    readonly property real gap: Theme.grid
    readonly property real noteUnit: 1.45 * Theme.scale * fit
    readonly property real coinUnit: 3.2 * Theme.scale * fit
    readonly property real bubble: 40 * Theme.scale

    // Lays the pieces out in the mind, row by row, at ever smaller sizes until the height is enough.
    function settle(): void {
        for (let step = 1; step > 0.2; step -= 0.06) {
            root.fit = root.largest * step;
            let x = 0, widest = 0, rowHeight = 0, height = 0;
            for (let i = 0; i < pieces.count; i++) {
                const pile = pieces.itemAt(i);
                if (pile === null)
                    continue;
                if (x > 0 && x + pile.width > root.width) {
                    height += rowHeight + root.gap;
                    x = rowHeight = 0;
                }
                x += pile.width + root.gap;
                widest = Math.max(widest, x - root.gap);
                rowHeight = Math.max(rowHeight, pile.height);
            }
            root.natural = Math.ceil(widest);
            if (height + rowHeight <= root.height && widest <= root.width)
                return;
        }
    }

    onWidthChanged: Qt.callLater(root.settle)
    onHeightChanged: Qt.callLater(root.settle)

    Flow {
        anchors.top: parent.top
        anchors.topMargin: root.centred ? Math.max(0, (root.height - childrenRect.height) / 2) : 0
        anchors.left: root.centred ? undefined : parent.left
        anchors.horizontalCenter: root.centred ? parent.horizontalCenter : undefined
        width: root.centred ? Math.min(root.natural + 1, root.width) : root.width
        spacing: root.gap

        Repeater {
            id: pieces

            onCountChanged: Qt.callLater(root.settle)

            Item {
                id: pile

                required property int value
                required property int count
                required property bool paper

                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true

                readonly property real tag: Math.max(root.bubble, times.implicitWidth + Theme.gap)
                readonly property real over: count < 2 ? 0 : tag * (paper ? 0.6 : 0.9)

                width: (paper ? note.implicitWidth : coin.implicitWidth) + over
                height: paper ? note.implicitHeight : coin.implicitHeight
                onCountChanged: Qt.callLater(root.settle)

                Banknote {
                    id: note

                    visible: pile.paper
                    value: pile.paper ? pile.value : 500
                    unit: root.noteUnit
                    passive: true
                }

                Coin {
                    id: coin

                    visible: !pile.paper
                    value: pile.paper ? 100 : pile.value
                    unit: root.coinUnit
                    passive: true
                }

                Rectangle {
                    anchors.top: parent.top
                    anchors.right: parent.right
                    visible: pile.count > 1
                    width: pile.tag
                    height: root.bubble
                    radius: height / 2
                    color: Theme.ink

                    Sentence {
                        id: times

                        anchors.centerIn: parent
                        text: "×" + pile.count
                        color: Theme.onDark
                        font.pixelSize: Theme.small
                        font.weight: Font.Bold
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
