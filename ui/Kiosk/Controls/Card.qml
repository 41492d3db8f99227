pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A white card with an optional picture and title; what is put inside lands below the title.
Item {
    id: root

    default property alias content: body.data
    property string title: ""
    property string picture: ""
    property color fill: Theme.card
    property color edge: Theme.line
    property real padding: Theme.gap * 1.4
    readonly property real titleHeight: title === "" ? 0 : Math.max(heading.implicitHeight, mark.visible ? mark.size : 0) + Theme.grid

    implicitWidth: 320 * Theme.scale
    implicitHeight: titleHeight + body.childrenRect.height + 2 * padding
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.fill
        border.width: Theme.edge
        border.color: root.edge
    }

    Picture {
        id: mark

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: root.padding
        visible: root.picture !== "" && root.title !== ""
        name: root.picture
        size: 44 * Theme.scale
    }

    Sentence {
        id: heading

        anchors.left: mark.visible ? mark.right : parent.left
        anchors.right: parent.right
        anchors.verticalCenter: mark.visible ? mark.verticalCenter : undefined
        anchors.top: mark.visible ? undefined : parent.top
        anchors.topMargin: root.padding
        anchors.leftMargin: mark.visible ? Theme.gap : root.padding
        anchors.rightMargin: root.padding
        visible: root.title !== ""
        horizontalAlignment: Text.AlignLeft
        text: root.title
        font.pixelSize: Math.round(25 * Theme.scale)
        font.weight: Font.DemiBold
    }

    Item {
        id: body

        anchors.fill: parent
        anchors.margins: root.padding
        anchors.topMargin: root.padding + root.titleHeight
    }
}
