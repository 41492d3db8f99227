pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The machine itself: its picture, how it stands, what is said of it, and the pictures of what was reported.
Card {
    id: root

    property string machine: ""
    property string availability: "free"
    property string stateText: ""
    property string hint: ""
    property string hintPicture: ""
    property list<string> reported: []
    property bool lying: false
    readonly property real low: marks.visible ? marks.height + Theme.gap : 0
    readonly property real told: note.visible ? note.height + Theme.gap : 0

    Picture {
        id: drawing

        anchors.left: root.lying ? parent.left : undefined
        anchors.horizontalCenter: root.lying ? undefined : parent.horizontalCenter
        anchors.verticalCenter: root.lying ? parent.verticalCenter : undefined
        name: root.machine
        size: root.lying ? Math.min(parent.height, parent.width * 0.3)
            : Math.max(64 * Theme.scale, Math.min(parent.width * 0.86, parent.height - standing.height - root.low - root.told - 2 * Theme.gap))
        y: root.lying ? 0 : Math.max(0, (parent.height - height - standing.height - root.low - root.told - Theme.gap) / 2)
    }

    Column {
        anchors.left: root.lying ? drawing.right : parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.lying ? Theme.margin : 0
        anchors.top: root.lying ? undefined : drawing.bottom
        anchors.topMargin: Theme.gap
        anchors.verticalCenter: root.lying ? parent.verticalCenter : undefined
        spacing: Theme.gap

        Item {
            id: standing

            width: parent.width
            height: 64 * Theme.scale

            StateMark {
                id: mark

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                availability: root.availability
                size: 48 * Theme.scale
            }

            Sentence {
                objectName: "useState"
                anchors.left: mark.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.gap
                height: parent.height
                horizontalAlignment: Text.AlignLeft
                text: root.stateText
                color: Theme.stateText(root.availability)
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
                lineHeight: 0.92
            }
        }

        Rectangle {
            id: note

            visible: root.hint !== "" || root.hintPicture !== ""
            width: parent.width
            height: root.hintPicture === "" || root.lying && marks.visible ? 84 * Theme.scale
                : root.lying ? root.height * 0.5 : Math.min(width * 0.5, root.height * 0.32)
            radius: Theme.radius * 0.7
            color: Theme.saffronSoft

            Picture {
                id: how

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                visible: root.hintPicture !== ""
                name: root.hintPicture
                size: parent.height - 2 * Theme.grid
            }

            Sentence {
                objectName: "useHint"
                anchors.left: how.visible ? how.right : parent.left
                anchors.right: parent.right
                anchors.margins: Theme.gap
                height: parent.height
                horizontalAlignment: Text.AlignLeft
                text: root.hint
                fontSizeMode: Text.Fit
                lineHeight: 0.95
            }
        }

        Row {
            id: marks

            visible: root.reported.length > 0
            height: 64 * Theme.scale
            spacing: Theme.gap

            Sentence {
                visible: !Theme.picturesOnly
                height: parent.height
                text: Words.t("use_reported")
                color: Theme.quiet
                font.pixelSize: Theme.small
            }

            Repeater {
                model: root.reported

                Picture {
                    required property string modelData

                    anchors.verticalCenter: parent?.verticalCenter
                    name: modelData
                    size: 56 * Theme.scale
                }
            }
        }
    }
}
