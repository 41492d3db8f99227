pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Three languages, each in its own name and with the first letter of its own script.
Item {
    id: root

    property string ask: ""
    property string language: ""
    readonly property bool stacked: height > width
    readonly property var offered: [
        { "code": "fr", "name": "Français", "letter": "Bonjour" },
        { "code": "en", "name": "English", "letter": "Hello" },
        { "code": "ar", "name": "العربية", "letter": "مرحبا" }
    ]

    signal chosen(string language)

    Sentence {
        id: question

        width: parent.width
        visible: root.ask !== ""
        height: visible ? implicitHeight : 0
        horizontalAlignment: Text.AlignLeft
        text: root.ask
        font.pixelSize: Math.round(32 * Theme.scale)
        font.weight: Font.DemiBold
    }

    Grid {
        id: choices

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.topMargin: question.visible ? Theme.gap : 0
        anchors.bottom: parent.bottom
        columns: root.stacked ? 1 : 3
        spacing: Theme.gap

        Repeater {
            model: root.offered

            Pressable {
                id: choice

                required property var modelData
                readonly property bool chosen: modelData.code === root.language

                objectName: "language_" + modelData.code
                name: modelData.name
                description: chosen ? Words.t("controls_chosen") : ""
                width: root.stacked ? choices.width : (choices.width - 2 * choices.spacing) / 3
                height: Math.min(300 * Theme.scale, root.stacked ? (choices.height - 2 * choices.spacing) / 3 : choices.height)
                onActivated: root.chosen(modelData.code)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radius
                    color: choice.chosen ? Theme.saffron : choice.held ? Theme.saffronSoft : Theme.card
                    border.width: Theme.edge * (choice.chosen ? 2 : 1)
                    border.color: choice.chosen ? Theme.ink : Theme.line
                }

                Column {
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.gap
                    spacing: Theme.grid

                    Sentence {
                        width: parent.width
                        height: Theme.large * 1.7
                        horizontalAlignment: Text.AlignHCenter
                        text: choice.modelData.letter
                        font.pixelSize: Math.round(Theme.large * 1.15)
                        font.weight: Font.Bold
                        fontSizeMode: Text.Fit
                        wrapMode: Text.NoWrap
                    }

                    Sentence {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: choice.modelData.name
                        color: choice.chosen ? Theme.ink : Theme.quiet
                        font.pixelSize: Theme.title
                    }
                }
            }
        }
    }
}
