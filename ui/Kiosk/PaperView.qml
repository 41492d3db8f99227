pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The preview printer's paper, as it would come out; a touch anywhere puts it away.
Item {
    id: root

    required property string source

    signal closed

    Timer {
        interval: 8000
        running: true
        onTriggered: root.closed()
    }

    Pressable {
        objectName: "paperClose"
        name: Words.t("paper_put_away")
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        width: sheet.width
        height: sheet.height
        onActivated: root.closed()

        Rectangle {
            id: sheet

            width: 320 * Theme.scale
            height: Math.min(root.height - Theme.header - 2 * Theme.margin, picture.implicitHeight * (width - 2 * Theme.gap) / Math.max(1, picture.implicitWidth) + 2 * Theme.gap)
            color: Theme.card
            border.width: Theme.edge
            border.color: Theme.line
            clip: true

            Image {
                id: picture

                anchors.horizontalCenter: parent.horizontalCenter
                anchors.top: parent.top
                anchors.topMargin: Theme.gap
                width: parent.width - 2 * Theme.gap
                fillMode: Image.PreserveAspectFit
                verticalAlignment: Image.AlignTop
                source: root.source
                cache: false
                mirror: false
            }
        }
    }
}
