pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Which product: shelves above, pictures below, hers first.
Item {
    id: root

    required property MadeModel page
    required property Screen kiosk

    EmptyState {
        anchors.fill: parent
        visible: root.page.empty
        picture: "made"
        text: Words.t("made_empty")
    }

    ShelfTabs {
        id: shelves

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: visible ? Theme.margin * 0.7 : 0
        height: visible ? implicitHeight : 0
        visible: root.page.hasShelves
        model: root.page.shelves
        onPicked: key => {
            products.page = 0;
            root.page.choose_shelf(key);
        }
    }

    Pager {
        id: products

        objectName: "products"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: shelves.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: shelves.visible ? Theme.gap * 1.2 : Theme.margin
        visible: !root.page.empty
        minCellWidth: 188 * Theme.scale
        minCellHeight: 228 * Theme.scale
        model: root.page.products
        delegate: Tile {
            required property int product
            required label
            required picture

            objectName: "product_" + product
            width: products.cellWidth
            height: Math.min(products.cellHeight, 300 * Theme.scale)
            fontSize: Theme.title
            onActivated: root.page.choose(product)
        }
    }
}
