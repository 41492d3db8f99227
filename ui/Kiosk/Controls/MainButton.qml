pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The one main act of a page: indigo, with an icon, a label and, when money or a count matters, a large second line.
Pressable {
    id: root

    property string label: ""
    property string subLabel: ""
    property string icon: ""
    property string picture: ""
    readonly property bool showsLabel: !Theme.picturesOnly || (icon === "" && picture === "")

    name: subLabel === "" ? label : label + " " + subLabel
    implicitWidth: Math.max(Theme.target * 2, labelText.implicitWidth + 120 * Theme.scale)
    implicitHeight: subLabel === "" ? Theme.mainTarget : Theme.mainTarget * 1.2

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.indigoSoft : Theme.indigo
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap * 1.3

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.icon !== ""
                name: root.icon
                size: Theme.large
                weight: 2.4
                color: Theme.onDark
            }

            Picture {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.picture !== ""
                name: root.picture
                size: 56 * Theme.scale
            }

            Sentence {
                id: labelText

                readonly property real room: root.width - 2 * Theme.margin - (root.icon !== "" ? Theme.large + Theme.gap * 1.3 : 0)
                    - (root.picture !== "" ? 56 * Theme.scale + Theme.gap * 1.3 : 0)

                visible: root.showsLabel
                width: Math.min(implicitWidth, room)
                height: root.subLabel === "" ? root.height - 2 * Theme.grid : Theme.title * 1.4
                anchors.verticalCenter: parent.verticalCenter
                text: root.label
                color: root.subLabel === "" ? Theme.onDark : Theme.onDarkQuiet
                font.pixelSize: root.subLabel === "" ? Math.round(34 * Theme.scale) : Theme.title
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
                lineHeight: 0.92
            }
        }

        Sentence {
            visible: root.subLabel !== ""
            width: parent.width
            height: Theme.large * 1.3
            horizontalAlignment: Text.AlignHCenter
            text: root.subLabel
            color: Theme.onDark
            font.pixelSize: Math.round(Theme.large * 1.15)
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
        }
    }
}
