pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Baskets put aside, each with what is in it; take one up again, or give it up after a question.
Item {
    id: root

    required property ParkedModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    TrainingBanner {
        id: banner

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.page.baskets.count === 0
        picture: "basket-aside"
        text: Words.t("till_parked_empty")
        label: Words.t("till_title")
        icon: "back"
        onActivated: root.kiosk.back()
    }

    Pager {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        minCellWidth: root.portrait ? root.width * 0.6 : 560 * Theme.scale
        minCellHeight: 270 * Theme.scale
        model: root.page.baskets
        delegate: Item {
            id: cell

            required property int index
            required property int basket
            required property var pictures
            required property var counts
            required property string moreText
            required property string linesText
            required property string totalText

            width: list.cellWidth
            height: list.cellHeight

            Card {
                width: parent.width
                height: Math.min(parent.height, 330 * Theme.scale)

                Sentence {
                    id: total

                    anchors.left: parent.left
                    anchors.top: parent.top
                    text: cell.totalText
                    font.pixelSize: Theme.large
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                }

                Sentence {
                    anchors.right: parent.right
                    anchors.baseline: total.baseline
                    text: cell.linesText
                    color: Theme.quiet
                    wrapMode: Text.NoWrap
                }

                Row {
                    id: things

                    readonly property real each: Math.min(84 * Theme.scale, (parent.width - 7 * spacing) / 7)

                    anchors.left: parent.left
                    anchors.top: total.bottom
                    anchors.bottom: resume.top
                    anchors.topMargin: Theme.grid
                    anchors.bottomMargin: Theme.grid
                    spacing: Theme.grid

                    Repeater {
                        model: cell.pictures

                        Column {
                            id: thing

                            required property int index
                            required property string modelData

                            anchors.verticalCenter: parent?.verticalCenter
                            width: things.each

                            Picture {
                                anchors.horizontalCenter: parent.horizontalCenter
                                name: thing.modelData
                                size: things.each * 0.8
                            }

                            Sentence {
                                width: parent.width
                                horizontalAlignment: Text.AlignHCenter
                                text: cell.counts[thing.index] ?? ""
                                font.pixelSize: Theme.small
                                font.weight: Font.DemiBold
                                wrapMode: Text.NoWrap
                            }
                        }
                    }

                    Sentence {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: cell.moreText !== ""
                        text: cell.moreText
                        color: Theme.quiet
                        wrapMode: Text.NoWrap
                    }
                }

                QuietButton {
                    objectName: "drop_" + cell.basket
                    anchors.left: parent.left
                    anchors.bottom: parent.bottom
                    width: (parent.width - Theme.gap) * 0.42
                    icon: "close"
                    label: Words.t("till_parked_drop")
                    onActivated: root.page.ask_drop(cell.basket)
                }

                QuietButton {
                    id: resume

                    objectName: "resume_" + cell.basket
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    width: (parent.width - Theme.gap) * 0.58
                    picture: "basket"
                    label: Words.t("till_parked_resume")
                    fill: Theme.indigo
                    edge: Theme.indigo
                    labelColor: Theme.onDark
                    onActivated: root.page.resume(cell.basket)
                }
            }
        }
    }

    Sheet {
        objectName: "dropSheet"
        open: root.page.question !== ""
        picture: "basket-aside"
        title: root.page.question
        text: Words.t("till_parked_sure_next")
        primary: Words.t("till_parked_drop")
        primaryIcon: "close"
        secondary: Words.t("till_parked_keep")
        secondaryIcon: "basket"
        onPrimaryActivated: root.page.drop()
        onSecondaryActivated: root.page.keep()
    }
}
