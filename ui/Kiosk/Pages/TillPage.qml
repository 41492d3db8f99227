pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What is sold on one side, the basket and the way to pay on the other; below it in portrait.
Item {
    id: root

    required property TillModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real side: portrait ? width - 2 * Theme.margin : Math.min(440 * Theme.scale, width * 0.35)

    Item {
        id: shop

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.gap * 1.3
        anchors.leftMargin: Theme.margin
        width: root.portrait ? root.side : root.width - root.side - 2 * Theme.margin - Theme.gap
        height: root.portrait ? (root.height - 3 * Theme.gap) * 0.54 : root.height - 2.6 * Theme.gap

        TrainingBanner {
            id: banner

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
        }

        TillTabs {
            id: tabs

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: banner.bottom
            anchors.topMargin: Theme.gap
            height: root.page.anySold ? implicitHeight : 0
            visible: root.page.anySold
            model: root.page.tabs
            place: root.page.tabPlace
            onChosen: key => {
                tiles.page = 0;
                root.page.choose_tab(key);
            }
        }

        Sentence {
            id: none

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: banner.bottom
            anchors.topMargin: Theme.gap
            height: visible ? implicitHeight + Theme.gap : 0
            visible: !root.page.anySold
            horizontalAlignment: Text.AlignHCenter
            text: Words.t("till_no_products")
            color: Theme.quiet
            font.pixelSize: Theme.title
        }

        Pager {
            id: tiles

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: root.page.anySold ? tabs.bottom : none.bottom
            anchors.bottom: parent.bottom
            anchors.topMargin: Theme.gap
            minCellWidth: 176 * Theme.scale
            minCellHeight: 136 * Theme.scale
            model: root.page.products
            delegate: Tile {
                required property int product
                required property string priceText
                required label
                required picture
                required count

                objectName: "product_" + product
                width: tiles.cellWidth
                height: tiles.cellHeight
                subText: priceText
                fontSize: Theme.body
                repeats: true
                onActivated: root.page.touch_product(product)
            }
        }
    }

    Card {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap * 1.3
        anchors.rightMargin: Theme.margin
        width: root.side
        height: root.portrait ? root.height - shop.height - 3.6 * Theme.gap : root.height - 2.6 * Theme.gap
        padding: Theme.gap

        TillBasket {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: acts.top
            anchors.bottomMargin: Theme.gap
            model: root.page.lines
            beside: root.portrait
            onTakeOff: line => root.page.take_off(line)
        }

        Row {
            id: acts

            readonly property real each: root.portrait ? Math.min(210 * Theme.scale, (parent.width - spacing) / 4)
                : waiting.visible ? (parent.width - spacing) / 2 : parent.width

            anchors.left: parent.left
            anchors.bottom: root.portrait ? parent.bottom : pay.top
            anchors.bottomMargin: root.portrait ? 0 : Theme.gap
            height: root.portrait ? pay.height : Theme.target
            spacing: Theme.gap

            QuietButton {
                objectName: "park"
                width: acts.each
                height: parent.height
                opacity: root.page.lines.count > 0 ? 1 : 0.55
                picture: "basket-aside"
                label: Words.t("till_park")
                fontSize: Theme.small
                onActivated: root.page.park()
            }

            QuietButton {
                id: waiting

                objectName: "waiting"
                width: acts.each
                height: parent.height
                visible: root.page.waitingText !== ""
                picture: "wait"
                label: root.page.waitingText
                fontSize: Theme.small
                onActivated: root.kiosk.open("Parked")
            }
        }

        MainButton {
            id: pay

            objectName: "pay"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: root.portrait ? parent.width - acts.each * (waiting.visible ? 2 : 1) - Theme.gap * (waiting.visible ? 2 : 1) : parent.width
            height: 118 * Theme.scale
            opacity: root.page.lines.count > 0 ? 1 : 0.55
            icon: "basket"
            label: Words.t("till_pay")
            subLabel: root.page.totalText
            onActivated: root.page.pay()
        }
    }
}
