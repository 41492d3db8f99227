pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What the camera sees, only as long as a photo is taken: take, again, keep; and a sentence where there is no camera.
Item {
    id: root

    required property PhotoTaker photo
    readonly property bool upright: height > width * 0.9
    readonly property real breadth: !photo.whole ? side : upright ? width : width * 0.62
    readonly property real side: upright ? Math.min(width, height - buttons.height - Theme.margin) : Math.min(height, width * 0.56)

    Rectangle {
        id: frame

        anchors.left: parent.left
        anchors.leftMargin: root.upright ? (parent.width - root.breadth) / 2 : 0
        anchors.top: parent.top
        width: root.breadth
        height: root.side
        radius: Theme.grid
        color: Theme.well
        border.width: Theme.edge * (root.photo.state === "taken" ? 2 : 1)
        border.color: root.photo.state === "taken" ? Theme.leaf : Theme.line

        // Loads at once: a picture that is late would show the one before it.
        Image {
            objectName: "photoPreview"
            anchors.fill: parent
            anchors.margins: frame.border.width
            visible: root.photo.source !== ""
            source: root.photo.source
            asynchronous: false
            cache: false
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: Words.t("photo_preview")
        }

        Column {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            visible: root.photo.source === ""
            spacing: Theme.gap

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.photo.state === "none" ? "camera-off" : "camera"
                size: 96 * Theme.scale
                color: Theme.quiet
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: Words.t(root.photo.state === "wait" ? "photo_wait" : root.photo.whole ? "photo_paper_none" : "photo_none")
                font.pixelSize: Theme.title
                color: Theme.quiet
            }
        }
    }

    Column {
        id: buttons

        anchors.left: root.upright ? parent.left : frame.right
        anchors.right: parent.right
        anchors.leftMargin: root.upright ? 0 : Theme.margin
        y: root.upright ? root.side + Theme.margin : (root.height - height) / 2
        spacing: Theme.gap

        Sentence {
            width: parent.width
            visible: root.photo.state === "live"
            horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
            text: Words.t(root.photo.whole ? "photo_paper_hint" : "photo_hint")
            font.pixelSize: Theme.title
        }

        MainButton {
            objectName: "photoTake"
            width: parent.width
            visible: root.photo.state === "live" || root.photo.state === "wait"
            enabled: root.photo.state === "live"
            label: Words.t("photo_take")
            icon: "camera"
            onActivated: root.photo.take()
        }

        MainButton {
            objectName: "photoKeep"
            width: parent.width
            visible: root.photo.state === "taken"
            label: Words.t("photo_keep")
            icon: "check"
            onActivated: root.photo.keep()
        }

        QuietButton {
            objectName: "photoAgain"
            width: parent.width
            visible: root.photo.state === "taken" || root.photo.state === "none"
            label: Words.t("photo_again")
            icon: "refresh"
            fontSize: Theme.title
            onActivated: root.photo.start()
        }

        QuietButton {
            objectName: "photoClose"
            width: parent.width
            label: Words.t("photo_close")
            icon: "back"
            fontSize: Theme.title
            onActivated: root.photo.close()
        }
    }
}
