pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Digits as on a telephone; emits "0".."9", "00", "," and "back". Never mirrored.
Item {
    id: root

    property bool doubleZero: false
    property bool comma: false
    property bool backspace: true
    property real spacing: Theme.gap * 0.9
    readonly property string corner: comma ? "," : doubleZero ? "00" : ""
    readonly property list<string> keys: doubleZero && comma && !backspace
        ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", "00", "0", ","] : doubleZero && comma
        ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", "00", "0", ",", "", "", "back"]
        : ["1", "2", "3", "4", "5", "6", "7", "8", "9", corner, "0", "back"]
    readonly property int rows: keys.length / 3
    readonly property real keyWidth: (width - 2 * spacing) / 3
    readonly property real keyHeight: (height - (rows - 1) * spacing) / rows

    signal key(string symbol)

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitWidth: 3 * 112 * Theme.scale + 2 * spacing
    implicitHeight: rows * Theme.target + (rows - 1) * spacing

    Grid {
        columns: 3
        spacing: root.spacing

        Repeater {
            model: root.keys

            Pressable {
                id: pad

                required property string modelData

                objectName: "key_" + modelData
                name: modelData === "back" ? Words.t("controls_backspace") : modelData
                repeats: true
                width: root.keyWidth
                height: root.keyHeight
                opacity: modelData === "" ? 0 : root.enabled ? 1 : 0.5
                enabled: modelData !== ""
                onActivated: root.key(modelData)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radius * 0.8
                    color: pad.held ? Theme.saffron : pad.modelData === "back" ? Theme.well : Theme.card
                    border.width: Theme.edge
                    border.color: Theme.line
                }

                Sentence {
                    anchors.centerIn: parent
                    visible: pad.modelData !== "back"
                    text: pad.modelData === "," && Words.language === "en" ? "." : pad.modelData
                    font.pixelSize: Math.round(36 * Theme.scale)
                    font.weight: Font.DemiBold
                }

                Icon {
                    anchors.centerIn: parent
                    visible: pad.modelData === "back"
                    name: visible ? "backspace-ltr" : ""
                    size: 44 * Theme.scale
                }
            }
        }
    }
}
