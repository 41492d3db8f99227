pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A second act: a light button with a picture or icon and a word. `stacked` puts the picture above the word.
Pressable {
    id: root

    property string label: ""
    property string icon: ""
    property string picture: ""
    property bool chosen: false
    property bool stacked: false
    property color fill: chosen ? Theme.saffron : Theme.card
    property color edge: chosen ? Theme.ink : Theme.line
    property color labelColor: Theme.ink
    property int fontSize: stacked ? Theme.small : Theme.body
    readonly property bool hasPicture: icon !== "" || picture !== ""
    readonly property bool showsLabel: label !== "" && (!Theme.picturesOnly || !hasPicture)
    readonly property real mark: !hasPicture ? 0 : stacked ? Math.max(8, Math.min(56 * Theme.scale, height - words.height - 2.4 * Theme.grid))
        : Math.min(height * 0.62, (picture !== "" ? 56 : label === "" ? 54 : 42) * Theme.scale)
    readonly property real inner: width - 2 * Theme.gap

    name: label
    implicitWidth: stacked ? Theme.target * 1.4 : Math.max(Theme.target, measure.implicitWidth + (hasPicture ? 56 * Theme.scale : 0) + 4 * Theme.gap)
    implicitHeight: stacked ? Theme.target * 1.15 : Theme.target
    Accessible.checkable: chosen
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: Math.min(Theme.radius, height / 3)
        color: root.held ? Qt.darker(root.fill, 1.06) : root.fill
        border.width: Theme.edge * (root.chosen ? 2 : 1)
        border.color: root.held ? Theme.indigo : root.edge
    }

    Sentence {
        id: measure

        // Never fitted: the height of the words may not depend on itself.
        visible: false
        width: Math.max(1, root.inner)
        lineHeight: 0.95
        text: root.label
        font.pixelSize: root.fontSize
        font.weight: Font.DemiBold
    }

    Grid {
        anchors.centerIn: parent
        columns: root.stacked || !root.hasPicture || !root.showsLabel ? 1 : 2
        spacing: root.stacked ? Theme.grid / 2 : Theme.gap
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Item {
            visible: root.hasPicture
            width: root.mark
            height: root.mark

            Icon {
                anchors.centerIn: parent
                visible: root.icon !== ""
                name: root.icon
                size: root.mark * 0.86
                color: root.labelColor
            }

            Picture {
                anchors.centerIn: parent
                visible: root.picture !== ""
                name: root.picture
                size: root.mark
            }
        }

        Sentence {
            id: words

            readonly property real room: root.stacked || !root.hasPicture ? root.inner : root.inner - root.mark - Theme.gap

            visible: root.showsLabel
            width: Math.max(1, Math.min(measure.implicitWidth + 1, room))
            height: root.stacked ? (visible ? Math.min(measure.implicitHeight, root.height * 0.6) : 0) : Math.max(1, root.height - Theme.grid)
            horizontalAlignment: root.stacked || !root.hasPicture ? Text.AlignHCenter : Text.AlignLeft
            text: root.label
            color: root.labelColor
            font.pixelSize: root.fontSize
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.95
        }
    }
}
