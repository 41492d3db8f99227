pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The first run: one question, its answer, a way back and a way on.
Item {
    id: root

    required property SetupModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    // A touch beside the field puts the touch keyboard away.
    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    Row {
        id: progress

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        visible: root.page.step !== "done"
        height: visible ? 16 * Theme.scale : 0
        spacing: Theme.gap

        Repeater {
            model: root.page.questions

            Rectangle {
                required property int index

                width: (index === root.page.number ? 56 : 16) * Theme.scale
                height: 16 * Theme.scale
                radius: height / 2
                color: index < root.page.number ? Theme.leaf : index === root.page.number ? Theme.saffron : Theme.line
            }
        }
    }

    Column {
        id: question

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: progress.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        spacing: Theme.grid / 2

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.page.ask
            font.pixelSize: Math.round(46 * Theme.scale)
            font.weight: Font.Bold
            lineHeight: 0.95
        }

        Sentence {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.page.hint
            color: root.page.problem ? Theme.terracottaText : Theme.quiet
            font.pixelSize: Theme.title
            font.weight: root.page.problem ? Font.DemiBold : Font.Normal
        }
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.topMargin: root.page.step === "pin" ? Theme.grid / 2 : Theme.margin
        anchors.bottomMargin: Theme.gap
        sourceComponent: ({ "language": languages, "packs": packs, "sign": sign, "pin": pin, "done": done })[root.page.step] ?? entry
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget

        QuietButton {
            id: wayBack

            objectName: "setupBack"
            anchors.left: parent.left
            height: parent.height
            visible: root.page.number > 0 && root.page.step !== "done"
            label: Words.t("setup_back")
            icon: "back"
            onActivated: root.page.step_back()
        }

        QuietButton {
            objectName: "setupLater"
            anchors.right: onward.left
            anchors.rightMargin: Theme.gap
            height: parent.height
            visible: root.page.canLater
            label: Words.t("setup_later")
            icon: "clock"
            onActivated: root.page.later()
        }

        MainButton {
            id: onward

            objectName: "setupNext"
            anchors.right: parent.right
            height: parent.height
            width: Math.min(implicitWidth, parent.width * (root.page.canLater ? 0.42 : 0.6))
            enabled: root.page.canAct
            label: root.page.actLabel
            icon: "check"
            onActivated: root.page.forward()
        }
    }

    Component {
        id: languages

        LanguageChooser {
            language: root.page.language
            onChosen: language => root.page.choose_language(language)
        }
    }

    Component {
        id: entry

        SetupEntry {
            page: root.page
        }
    }

    Component {
        id: packs

        Row {
            id: row

            spacing: Theme.margin

            Repeater {
                model: [{ "pack": "atelier", "picture": "sewing-machine" }, { "pack": "kitchen", "picture": "kitchen" }]

                Tile {
                    id: tile

                    required property var modelData

                    objectName: "pack_" + modelData.pack
                    width: (row.width - row.spacing) / 2
                    height: Math.min(row.height, 380 * Theme.scale)
                    label: Words.t("setup_pack_" + modelData.pack)
                    picture: modelData.picture
                    chosen: root.page.packs.indexOf(modelData.pack) >= 0
                    onActivated: root.page.switch_pack(modelData.pack)

                    Icon {
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: Theme.gap
                        visible: tile.chosen
                        name: "check"
                        size: Theme.large
                        weight: 3
                    }
                }
            }
        }
    }

    Component {
        id: sign

        SignChooser {
            signs: root.page.signs
            colours: root.page.colours
            fill: root.page.colour
            onSignChosen: sign => root.page.choose_sign(sign)
            onColourChosen: colour => root.page.choose_colour(colour)
        }
    }

    Component {
        id: pin

        PinEntry {
            digits: root.page.digits
            boxes: root.page.boxes
            wrong: root.page.problem
            name: Words.t("staff_pin")
            onKey: symbol => root.page.press(symbol)
        }
    }

    Component {
        id: done

        SetupDone {
            page: root.page
        }
    }
}
