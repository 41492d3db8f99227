import QtQuick
import QtQuick.VirtualKeyboard.Styles
import Kiosk
import Kiosk.Controls

// How one key looks: a letter or an icon on a card. `control` is the key; Qt sets it after loading.
KeyPanel {
    id: root

    property string icon: ""
    property string label: control?.displayText ?? ""
    property color fill: control?.highlighted ? Theme.well : Theme.card
    property color tint: Theme.ink
    readonly property bool down: control?.pressed ?? false
    readonly property bool live: control?.enabled ?? true

    Rectangle {
        anchors.fill: parent
        anchors.margins: KeyboardLook.keyMargin
        radius: Theme.radius / 2
        color: root.down ? Theme.saffron : root.fill
        border.width: Theme.edge
        border.color: root.down ? Theme.saffron : Theme.line
        opacity: root.live ? 1 : 0.4

        Text {
            anchors.fill: parent
            visible: root.icon === ""
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: root.label
            color: root.down ? Theme.ink : root.tint
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 12
            font.family: Theme.fontFamily
            font.pixelSize: KeyboardLook.letterSize
            font.capitalization: root.control?.uppercased ? Font.AllUppercase : Font.MixedCase
        }

        Icon {
            anchors.centerIn: parent
            visible: root.icon !== ""
            name: root.icon
            size: Theme.title
            color: root.down ? Theme.ink : root.tint
        }
    }
}
