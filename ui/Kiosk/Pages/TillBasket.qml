pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The lines of the basket, each with its −. Turns pages when there are more lines than room; a new line is turned to.
Item {
    id: root

    property alias model: lines.model
    property int page: 0
    property bool beside: false
    readonly property real lineHeight: Theme.target + Theme.gap
    readonly property int fitting: Math.max(1, Math.floor((height - (turns && !beside ? Theme.target : 0)) / lineHeight))
    readonly property bool turns: lines.count * lineHeight > height + 1
    readonly property int pages: Math.max(1, Math.ceil(lines.count / fitting))
    readonly property int current: Math.max(0, Math.min(pages - 1, page))
    readonly property int first: Math.max(0, Math.min(current * fitting, lines.count - fitting))

    signal takeOff(int line)

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap
        visible: lines.count === 0
        scale: Math.min(1, root.height / Math.max(1, implicitHeight))
        picture: "basket"
        text: Words.t("till_empty_basket")
    }

    Item {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.turns && root.beside ? Theme.target + Theme.gap : 0
        anchors.top: parent.top
        height: root.fitting * root.lineHeight

        Repeater {
            id: lines

            onCountChanged: Qt.callLater(() => root.page = root.pages - 1)

            Item {
                id: entry

                required property int index
                required property int line
                required property string label
                required property string picture
                required property string detailText
                required property string amountText

                width: list.width
                height: root.lineHeight
                y: (index - root.first) * root.lineHeight
                visible: index >= root.first && index < root.first + root.fitting
                Accessible.role: Accessible.ListItem
                Accessible.name: label + " " + detailText + " " + amountText

                Picture {
                    id: drawing

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: entry.picture
                    size: 56 * Theme.scale
                }

                Column {
                    anchors.left: drawing.right
                    anchors.right: amount.left
                    anchors.leftMargin: Theme.grid
                    anchors.rightMargin: Theme.grid
                    anchors.verticalCenter: parent.verticalCenter

                    Sentence {
                        width: parent.width
                        visible: !Theme.picturesOnly
                        horizontalAlignment: Text.AlignLeft
                        text: entry.label
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                        maximumLineCount: 2
                        lineHeight: 0.92
                        elide: Text.ElideRight
                    }

                    Sentence {
                        width: parent.width
                        horizontalAlignment: Text.AlignLeft
                        text: entry.detailText
                        color: Theme.quiet
                        font.pixelSize: Theme.small
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                    }
                }

                Sentence {
                    id: amount

                    anchors.right: less.left
                    anchors.rightMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.amountText
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                }

                QuietButton {
                    id: less

                    objectName: "takeOff_" + entry.line
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.target
                    height: Theme.target
                    name: Words.t("till_take_off").replace("{label}", entry.label)
                    icon: "minus"
                    repeats: true
                    onActivated: root.takeOff(entry.line)
                }

                Rectangle {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    height: Theme.edge / 2
                    color: Theme.line
                }
            }
        }
    }

    Grid {
        id: turning

        readonly property real tall: root.beside ? (root.height - place.height - 2 * spacing) / 2 : Theme.target

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: root.beside ? 0 : (parent.width - width) / 2
        visible: root.turns
        columns: root.beside ? 1 : 3
        spacing: Theme.gap
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        QuietButton {
            objectName: "basketBack"
            width: Theme.target * (root.beside ? 1 : 1.3)
            height: turning.tall
            name: Words.t("controls_previous")
            icon: "up"
            enabled: root.current > 0
            onActivated: root.page = root.current - 1
        }

        Sentence {
            id: place

            text: root.current + 1 + " / " + root.pages
            color: Theme.quiet
        }

        QuietButton {
            objectName: "basketNext"
            width: Theme.target * (root.beside ? 1 : 1.3)
            height: turning.tall
            name: Words.t("controls_next")
            icon: "down"
            enabled: root.current < root.pages - 1
            onActivated: root.page = root.current + 1
        }
    }
}
