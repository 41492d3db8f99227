pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One line to type in, with its label above. `hints` are Qt input method hints; `secret` shows dots.
Item {
    id: root

    property string label: ""
    property string placeholder: ""
    property bool secret: false
    property bool wrong: false
    property int hints: Qt.ImhNoPredictiveText
    property int maximumLength: 80
    property alias text: field.text
    readonly property bool typing: field.activeFocus

    signal editingDone
    signal accepted

    function edit(): void {
        field.forceActiveFocus();
    }

    implicitWidth: 420 * Theme.scale
    implicitHeight: Theme.target + (label === "" ? 0 : caption.implicitHeight + Theme.grid / 2)

    Sentence {
        id: caption

        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.label !== ""
        horizontalAlignment: Text.AlignLeft
        text: root.label
        font.weight: Font.DemiBold
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.target
        radius: Theme.radius * 0.8
        color: Theme.card
        border.width: Theme.edge * (field.activeFocus || root.wrong ? 2 : 1)
        border.color: root.wrong ? Theme.terracotta : field.activeFocus ? Theme.indigo : Theme.line

        Sentence {
            anchors.fill: field
            visible: field.text === "" && field.preeditText === ""
            horizontalAlignment: Text.AlignLeft
            text: root.placeholder
            color: Theme.quiet
            font.pixelSize: Theme.title
            fontSizeMode: Text.Fit
        }

        TextInput {
            id: field

            objectName: root.objectName + "Field"
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            verticalAlignment: TextInput.AlignVCenter
            clip: true
            color: Theme.ink
            selectionColor: Theme.saffron
            selectedTextColor: Theme.ink
            selectByMouse: true
            font.family: Theme.fontFamily
            font.features: Theme.figures
            font.pixelSize: Theme.title
            echoMode: root.secret ? TextInput.Password : TextInput.Normal
            inputMethodHints: root.hints | (root.secret ? Qt.ImhSensitiveData | Qt.ImhHiddenText : 0)
            maximumLength: root.maximumLength
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label === "" ? root.placeholder : root.label
            onEditingFinished: root.editingDone()
            onAccepted: root.accepted()
        }
    }
}
