pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Finding somebody where there are many: letters of her name, or the drawing of her sign; below it, whom the page shows.
Item {
    id: root

    default property alias content: below.data
    required property Finder finder
    property bool byName: true

    // A touch beside the field puts the touch keyboard away.
    MouseArea {
        anchors.fill: parent
        visible: entry.typing
        onPressed: forceActiveFocus()
    }

    Item {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.finder.needed
        height: root.finder.needed ? Theme.target : 0

        TextEntry {
            id: entry

            objectName: "findName"
            anchors.left: parent.left
            anchors.right: drawing.left
            anchors.rightMargin: Theme.gap
            visible: root.byName
            placeholder: Words.t("find_name")
            maximumLength: 60
            onTextChanged: {
                if (text !== root.finder.typed)
                    root.finder.look_for(text);
            }
            onAccepted: root.forceActiveFocus()
        }

        QuietButton {
            id: drawing

            objectName: "findSign"
            anchors.right: clear.left
            anchors.rightMargin: clear.visible ? Theme.gap : 0
            width: Math.min(implicitWidth, parent.width * 0.4)
            label: Words.t("find_sign")
            picture: root.finder.picture
            chosen: root.finder.choosing || root.finder.chosen
            onActivated: root.finder.ask_sign()
        }

        QuietButton {
            id: clear

            objectName: "findClear"
            anchors.right: parent.right
            visible: root.finder.looking
            width: visible ? Theme.target : 0
            name: Words.t("find_all")
            icon: "close"
            onActivated: root.finder.clear()
        }
    }

    Connections {
        target: root.finder

        function onChanged(): void {
            if (entry.text !== root.finder.typed)
                entry.text = root.finder.typed;
        }
    }

    Item {
        id: below

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.topMargin: root.finder.needed ? Theme.gap : 0
        anchors.bottom: parent.bottom
        visible: !root.finder.choosing
    }

    Pager {
        id: drawings

        anchors.fill: below
        visible: root.finder.choosing
        minCellWidth: 108 * Theme.scale
        minCellHeight: 96 * Theme.scale
        model: root.finder.signs
        delegate: Pressable {
            id: cell

            required property string sign
            required property string picture

            objectName: "find_" + sign
            name: Words.t("sign_" + sign)
            width: drawings.cellWidth
            height: drawings.cellHeight
            onActivated: root.finder.choose(sign)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: cell.held ? Theme.well : Theme.card
                border.width: Theme.edge
                border.color: cell.held ? Theme.indigo : Theme.line
            }

            Picture {
                anchors.centerIn: parent
                name: cell.picture
                size: Math.min(parent.width, parent.height) * 0.78
            }
        }
    }
}
