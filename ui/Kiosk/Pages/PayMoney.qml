pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The notes and coins one can be given, in their true colours and sizes; a button turns to the rare ones.
Column {
    id: root

    property bool rare: false
    readonly property list<int> notes: rare ? [10000, 20000] : [500, 1000, 2000, 5000]
    readonly property list<int> coins: rare ? [2, 1] : [200, 100, 50, 20, 10, 5]
    readonly property real noteUnit: Math.min(1.45 * Theme.scale, (width - 3 * Theme.gap) / 520)
    readonly property real rowHeight: 77 * noteUnit

    signal given(int value)

    spacing: Theme.gap

    Row {
        height: root.rowHeight
        spacing: Theme.gap

        Repeater {
            model: root.notes

            Banknote {
                required property int modelData

                objectName: "give_" + modelData
                anchors.verticalCenter: parent?.verticalCenter
                value: modelData
                unit: root.noteUnit
                height: Math.max(Theme.target, implicitHeight)
                onActivated: root.given(modelData)
            }
        }
    }

    Item {
        width: parent.width
        height: 94 * Theme.scale

        Row {
            id: metal

            anchors.left: parent.left
            height: parent.height
            spacing: Theme.gap * 0.8

            Repeater {
                model: root.coins

                Coin {
                    required property int modelData

                    objectName: "give_" + modelData
                    anchors.verticalCenter: parent?.verticalCenter
                    value: modelData
                    onActivated: root.given(modelData)
                }
            }
        }

        QuietButton {
            objectName: "otherMoney"
            anchors.left: metal.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: root.rare ? parent.width * 0.4 : 0
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.target
            name: Words.t(root.rare ? "pay_usual_money" : "pay_others")
            label: root.rare ? Words.t("pay_usual_money") : "100 € · 2c · 1c"
            icon: root.rare ? "back" : ""
            fontSize: Theme.small
            onActivated: root.rare = !root.rare
        }
    }
}
