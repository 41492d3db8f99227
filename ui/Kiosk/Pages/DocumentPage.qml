pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// One paper as large as the screen allows, page by page; never mirrored.
Item {
    id: root

    required property DocumentModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    property bool near: false
    readonly property bool unreadable: page.source === "" || paper.status === Image.Error
    readonly property real lowest: Math.max(0, view.contentHeight - view.height)
    readonly property bool canRise: near && view.contentY > 1
    readonly property bool canSink: near && view.contentY < lowest - 1

    // Down the page first, then on to the next one.
    function step(by: int): void {
        if (by > 0 ? root.canSink : root.canRise) {
            view.contentY = Math.max(0, Math.min(root.lowest, view.contentY + by * view.height * 0.8));
            return;
        }
        root.page.turn(by);
        view.contentY = by > 0 ? 0 : root.lowest;
    }

    Rectangle {
        id: frame

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: root.portrait ? parent.width - 2 * Theme.margin : parent.width - side.width - 3 * Theme.margin
        height: root.portrait ? parent.height - side.height - 3 * Theme.margin : parent.height - 2 * Theme.margin
        radius: Theme.radius * 0.5
        color: Theme.card
        border.width: Theme.edge
        border.color: Theme.line

        Flickable {
            id: view

            anchors.fill: parent
            anchors.margins: Theme.grid
            visible: !root.unreadable
            clip: true
            contentWidth: width
            contentHeight: paper.height
            boundsBehavior: Flickable.StopAtBounds

            Image {
                id: paper

                readonly property real ratio: implicitWidth > 0 ? implicitHeight / implicitWidth : 1

                objectName: "paperPage"
                width: view.width
                height: root.near ? Math.max(view.height, view.width * ratio) : view.height
                source: root.page.source
                sourceSize: Qt.size(root.page.longest, root.page.longest)
                fillMode: Image.PreserveAspectFit
                asynchronous: root.page.source.startsWith("file:")
                autoTransform: true
                cache: false
                mipmap: true
                Accessible.role: Accessible.Graphic
                Accessible.name: root.page.title
            }
        }

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: root.unreadable
            picture: "documents"
            text: Words.t("documents_unreadable")
        }
    }

    Grid {
        id: side

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        columns: root.portrait ? 5 : 1
        spacing: Theme.gap
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        QuietButton {
            objectName: "pageBack"
            visible: root.page.pages > 1 || root.near
            width: 132 * Theme.scale
            height: Theme.mainTarget
            name: Words.t("controls_previous")
            icon: "up"
            enabled: root.page.canGoBack || root.canRise
            onActivated: root.step(-1)
        }

        Sentence {
            visible: root.page.pages > 1
            width: 132 * Theme.scale
            height: Theme.body * 2
            horizontalAlignment: Text.AlignHCenter
            text: root.page.pageText
            color: Theme.quiet
        }

        QuietButton {
            objectName: "pageOn"
            visible: root.page.pages > 1 || root.near
            width: 132 * Theme.scale
            height: Theme.mainTarget
            name: Words.t("controls_next")
            icon: "down"
            enabled: root.page.canGoOn || root.canSink
            onActivated: root.step(1)
        }

        QuietButton {
            objectName: "comeNear"
            visible: !root.unreadable
            width: 132 * Theme.scale
            height: 124 * Theme.scale
            stacked: true
            label: Words.t("documents_near")
            icon: "search"
            chosen: root.near
            onActivated: {
                root.near = !root.near;
                view.contentY = 0;
            }
        }

        QuietButton {
            objectName: "putAway"
            width: 132 * Theme.scale
            height: 124 * Theme.scale
            stacked: true
            label: Words.t("documents_away")
            icon: "box"
            onActivated: root.page.put_away()
        }
    }
}
