import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Kiosk
import Kiosk.Keyboard

// The kiosk's look for Qt's touch keyboard. Qt finds this file by its folder and its name.
KeyboardStyle {
    id: root

    readonly property real side: KeyboardLook.keyMargin / Math.max(1, KeyboardLook.windowWidth)
    readonly property real edge: KeyboardLook.keyMargin / Math.max(1, KeyboardLook.height)

    keyboardDesignWidth: KeyboardLook.windowWidth
    keyboardDesignHeight: KeyboardLook.height
    keyboardRelativeLeftMargin: side
    keyboardRelativeRightMargin: side
    keyboardRelativeTopMargin: edge
    keyboardRelativeBottomMargin: edge
    languagePopupListEnabled: false

    keyboardBackground: Rectangle {
        color: Theme.line
    }

    keyPanel: KeyFace {}

    spaceKeyPanel: KeyFace {
        fill: Theme.card
        label: KeyboardLook.languageOf(InputContext.locale)
        tint: Theme.quiet
    }

    backspaceKeyPanel: KeyFace {
        icon: "backspace-ltr"
    }

    languageKeyPanel: KeyFace {
        icon: "globe"
    }

    hideKeyPanel: KeyFace {
        icon: "down"
    }

    shiftKeyPanel: KeyFace {
        icon: "up"
        fill: InputContext.capsLockActive || InputContext.shiftActive ? Theme.saffron : Theme.well
    }

    enterKeyPanel: KeyFace {
        icon: "check"
        fill: Theme.indigo
        tint: Theme.onDark
    }

    symbolKeyPanel: KeyFace {
        label: control?.displayText ?? ""
    }

    modeKeyPanel: KeyFace {}

    characterPreviewDelegate: Item {
        id: preview

        property string text: ""

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius / 2
            color: Theme.saffron

            Text {
                anchors.centerIn: parent
                text: preview.text
                color: Theme.ink
                font.family: Theme.fontFamily
                font.pixelSize: Theme.large
            }
        }
    }
}
