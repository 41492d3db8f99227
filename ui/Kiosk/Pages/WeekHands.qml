pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The day in the hand: its spans, their start and end as a slice of the clock and with big steps, a break, a copy.
Item {
    id: root

    required property WeekEditor editor
    property bool single: false
    property bool compact: false
    property bool upwards: false

    Column {
        anchors.fill: parent
        visible: !root.editor.copying
        spacing: Theme.gap

        Item {
            width: parent.width
            height: Theme.target
            visible: !root.single

            Sentence {
                anchors.left: parent.left
                anchors.right: face.left
                anchors.rightMargin: Theme.gap
                height: parent.height
                horizontalAlignment: Text.AlignLeft
                text: root.editor.name
                font.pixelSize: Theme.large
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
            }

            ClockDial {
                id: face

                anchors.right: copy.left
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                visible: root.editor.hasSpan && !root.compact
                size: Theme.target
                startMinute: root.editor.startMinute
                minutes: Math.min(719, root.editor.endMinute - root.editor.startMinute)
            }

            QuietButton {
                objectName: "switchStep"
                anchors.right: copy.left
                anchors.rightMargin: Theme.gap
                visible: root.compact && root.editor.hasSpan
                width: 110 * Theme.scale
                label: Words.t(root.editor.step === 30 ? "opening_step_half" : "opening_step_quarter")
                onActivated: root.editor.choose_step(root.editor.step === 30 ? 15 : 30)
            }

            QuietButton {
                id: copy

                objectName: "copyDay"
                anchors.right: parent.right
                width: Math.min(implicitWidth, parent.width * 0.58)
                label: Words.t("opening_copy")
                picture: "📋"
                onActivated: root.editor.switch_copy()
            }
        }

        Row {
            id: chips

            width: parent.width
            height: Theme.target
            visible: root.editor.hasSpan
            spacing: Theme.gap
            readonly property real beside: (add.visible ? add.width + spacing : 0) + (drop.visible ? drop.width + spacing : 0)
            readonly property real cell: (width - beside - (spans.count - 1) * spacing) / Math.max(1, spans.count)

            Repeater {
                id: spans

                model: root.editor.spans

                ChoiceTile {
                    required text
                    required chosen
                    required property int place

                    objectName: "span_" + place
                    width: chips.cell
                    height: Theme.target
                    fontSize: Theme.body
                    onActivated: root.editor.choose_span(place)
                }
            }

            QuietButton {
                id: add

                objectName: "addSpan"
                visible: root.editor.canAdd
                width: Math.min(implicitWidth, 190 * Theme.scale)
                height: Theme.target
                label: Words.t("opening_break")
                picture: "☕"
                onActivated: root.editor.add_span()
            }

            QuietButton {
                id: drop

                objectName: "dropOne"
                visible: (root.single && spans.count > 1) || root.compact
                width: Theme.target
                height: Theme.target
                name: Words.t("opening_drop_span")
                icon: "close"
                onActivated: root.editor.drop_span()
            }
        }

        Row {
            width: parent.width
            visible: root.editor.hasSpan
            spacing: Theme.gap

            ClockDial {
                id: dial

                anchors.verticalCenter: parent.verticalCenter
                visible: root.single
                size: 104 * Theme.scale
                startMinute: root.editor.startMinute
                minutes: Math.min(719, root.editor.endMinute - root.editor.startMinute)
            }

            Column {
                width: parent.width - (dial.visible ? dial.size + Theme.gap : 0)
                spacing: Theme.gap

                TimeStep {
                    width: parent.width
                    prefix: "start"
                    picture: "🔓"
                    label: Words.t("opening_opens")
                    text: root.editor.startText
                    onStepped: direction => root.editor.move(false, direction)
                }

                TimeStep {
                    width: parent.width
                    prefix: "end"
                    picture: "🔒"
                    label: Words.t("opening_closes")
                    text: root.editor.endText
                    onStepped: direction => root.editor.move(true, direction)
                }
            }
        }

        Row {
            width: parent.width
            visible: root.editor.hasSpan && !root.single && !root.compact
            spacing: Theme.gap

            Repeater {
                model: [30, 15]

                ChoiceTile {
                    required property int modelData

                    objectName: "step_" + modelData
                    width: 110 * Theme.scale
                    height: Theme.target
                    text: Words.t(modelData === 30 ? "opening_step_half" : "opening_step_quarter")
                    fontSize: Theme.body
                    chosen: root.editor.step === modelData
                    onActivated: root.editor.choose_step(modelData)
                }
            }

            QuietButton {
                objectName: "dropSpan"
                width: parent.width - 2 * (110 * Theme.scale + Theme.gap)
                label: Words.t(spans.count > 1 ? "opening_drop_span" : "opening_close_day")
                icon: "close"
                onActivated: root.editor.drop_span()
            }
        }

        EmptyState {
            width: parent.width
            height: parent.height - Theme.target - Theme.mainTarget - 3 * Theme.gap
            visible: !root.editor.hasSpan && !root.single
            picture: "hours"
            text: Words.t("opening_day_closed")
        }
    }

    MainButton {
        objectName: "openDay"
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, implicitWidth)
        visible: !root.editor.hasSpan && !root.editor.copying && !root.single
        label: Words.t("opening_open_day")
        icon: "plus"
        onActivated: root.editor.add_span()
    }

    Column {
        anchors.centerIn: parent
        width: parent.width
        visible: root.editor.copying
        spacing: Theme.margin

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "point"
            size: 132 * Theme.scale
            rotation: root.upwards ? -90 : 0
            transform: Scale {
                origin.x: 66 * Theme.scale
                xScale: Words.rtl || root.upwards ? 1 : -1
            }
        }

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.editor.copyText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }

        QuietButton {
            objectName: "copyDone"
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.mainTarget
            width: Math.max(implicitWidth, 240 * Theme.scale)
            label: Words.t("opening_copy_done")
            icon: "check"
            fontSize: Theme.title
            onActivated: root.editor.switch_copy()
        }
    }
}
