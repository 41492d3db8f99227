pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// A short sentence, a photo, or both: it is said to whoever starts on this machine.
Item {
    id: root

    required property UnitEditModel page
    required property PhotoTaker photo
    readonly property bool taking: photo.state !== ""

    TextEntry {
        id: entry

        objectName: "unitHint"
        anchors.left: parent.left
        anchors.right: parent.right
        visible: !root.taking
        label: Words.t("unit_hint_ask")
        placeholder: Words.t("unit_hint_hint")
        maximumLength: 120
        onTextChanged: root.page.set_text(text)
        onAccepted: root.page.save()
        Component.onCompleted: text = root.page.text
    }

    Row {
        anchors.left: parent.left
        anchors.top: entry.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.margin
        visible: !root.taking
        spacing: Theme.margin

        Picture {
            id: shown

            visible: root.page.hintPicture !== ""
            name: root.page.hintPicture
            size: Math.min(240 * Theme.scale, parent.height)
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            QuietButton {
                objectName: "hintPhoto"
                label: Words.t(root.page.hintPicture === "" ? "photo_open" : "photo_again")
                picture: "photo"
                height: Theme.mainTarget
                fontSize: Theme.title
                onActivated: root.photo.start()
            }

            QuietButton {
                objectName: "hintNoPhoto"
                visible: root.page.hintPicture !== ""
                label: Words.t("unit_hint_no_photo")
                icon: "close"
                onActivated: root.page.drop_picture()
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.taking
        sourceComponent: PhotoFrame {
            photo: root.photo
        }
    }
}
