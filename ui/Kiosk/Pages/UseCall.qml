pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What the kiosk says or waits for: a large picture in a disc, a heading, a sentence and what one can do.
Item {
    id: root

    property string picture: ""
    property string heading: ""
    property string sentence: ""
    property string next: ""
    property color tint: Theme.well
    readonly property real mark: Math.max(72 * Theme.scale, Math.min(260 * Theme.scale, height * 0.5))

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, 720 * Theme.scale)
        spacing: Theme.gap * 1.3

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.mark
            height: width
            radius: width / 2
            color: root.tint

            Picture {
                anchors.centerIn: parent
                name: root.picture
                size: parent.width * 0.7
            }
        }

        Sentence {
            visible: root.heading !== ""
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.14)
            horizontalAlignment: Text.AlignHCenter
            text: root.heading
            font.pixelSize: Math.round(34 * Theme.scale)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Sentence {
            objectName: "useSentence"
            visible: root.sentence !== ""
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.24)
            horizontalAlignment: Text.AlignHCenter
            text: root.sentence
            font.pixelSize: root.heading === "" ? Math.round(34 * Theme.scale) : Theme.title
            font.weight: root.heading === "" ? Font.DemiBold : Font.Normal
            fontSizeMode: Text.Fit
        }

        Sentence {
            visible: root.next !== ""
            width: parent.width
            height: Math.min(implicitHeight, root.height * 0.16)
            horizontalAlignment: Text.AlignHCenter
            text: root.next
            color: Theme.quiet
            fontSizeMode: Text.Fit
        }
    }
}
