pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A small question over a group of answers: picture and words.
Row {
    id: root

    property string picture: ""
    property string text: ""

    spacing: Theme.grid

    Picture {
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: parent.height
    }

    Sentence {
        visible: !Theme.picturesOnly
        height: root.height
        text: root.text
        font.pixelSize: root.height > 2 * Theme.body ? Math.round(32 * Theme.scale) : Theme.body
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
}
