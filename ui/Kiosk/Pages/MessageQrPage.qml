pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// A message for the group: the code that puts it into her own messenger, and the same text in words.
Item {
    id: root

    required property MessageQrModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    readonly property real side: portrait ? Math.min(width - 2 * Theme.margin, height * 0.5) : height - 2 * Theme.margin
    readonly property bool beside: !portrait && !page.textOnly

    Rectangle {
        id: code

        // No anchors: the left edge and the middle at once would set its width.
        x: root.portrait ? (root.width - width) / 2 : Words.rtl ? root.width - width - Theme.margin : Theme.margin
        y: Theme.margin
        visible: !root.page.textOnly
        width: root.side
        height: root.side
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.edge
        border.color: Theme.line

        QrView {
            objectName: "messageCode"
            anchors.centerIn: parent
            size: parent.width - 2 * Theme.grid
            name: Words.t("share_code")
            rows: root.page.code
        }
    }

    Row {
        id: how

        anchors.left: root.beside ? code.right : parent.left
        anchors.right: parent.right
        anchors.top: root.portrait && code.visible ? code.bottom : parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: root.portrait ? Theme.gap : Theme.margin
        visible: !root.page.textOnly
        height: visible ? Theme.target * 1.2 : 0
        spacing: Theme.gap

        Picture {
            id: phone

            name: "message"
            size: parent.height
        }

        Sentence {
            visible: !Theme.picturesOnly
            width: parent.width - phone.width - parent.spacing
            height: parent.height
            horizontalAlignment: Text.AlignLeft
            text: Words.t("share_how")
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
        }
    }

    Rectangle {
        anchors.left: root.beside ? code.right : parent.left
        anchors.right: parent.right
        anchors.top: how.bottom
        anchors.bottom: turn.top
        anchors.margins: Theme.margin
        anchors.topMargin: how.visible ? Theme.gap : 0
        anchors.bottomMargin: Theme.gap
        radius: Theme.radius
        color: Theme.leafSoft

        Sentence {
            objectName: "messageText"
            anchors.fill: parent
            anchors.margins: Theme.margin * 0.8
            horizontalAlignment: Text.AlignLeft
            verticalAlignment: Text.AlignTop
            text: root.page.text
            font.pixelSize: root.page.textOnly ? Theme.large : Theme.title
            fontSizeMode: Text.Fit
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    QuietButton {
        id: turn

        objectName: "messageTurn"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        label: root.page.textOnly ? Words.t("share_show_code") : Words.t("share_text_only")
        icon: root.page.textOnly ? "qr" : "text"
        onActivated: root.page.turn()
    }
}
