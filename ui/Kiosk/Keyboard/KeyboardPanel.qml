pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Kiosk

// The touch keyboard along the bottom of the window. Load it by URL, so that it costs nothing before it is needed.
// `page` is what holds the text fields, a sibling below the header; `shift` is a transform of it, moved up by `lift`
// pixels so that the field in use stays in view. Changing the page's y or anchors instead would chase its own tail.
Item {
    id: root

    property string language: Words.language
    property Item page: null
    property Translate shift: null
    readonly property bool open: panel.active
    readonly property real visibleHeight: panel.active ? panel.height : 0
    readonly property real lift: Math.max(0, Math.min(visibleHeight, fieldBottom + Theme.margin - (height - visibleHeight)))
    readonly property Item field: Window.activeFocusItem
    readonly property real fieldBottom: open && field && page ? page.y + page.mapFromItem(field, 0, field.height).y : 0
    readonly property var locales: ({
            "fr": "fr_FR",
            "en": "en_GB",
            "ar": "ar_AR"
        })

    anchors.fill: parent

    function follow(): void {
        const known = Object.values(root.locales);
        VirtualKeyboardSettings.activeLocales = known;
        VirtualKeyboardSettings.locale = root.locales[root.language] ?? known[0];
    }

    onLanguageChanged: follow()
    Component.onCompleted: {
        VirtualKeyboardSettings.wordCandidateList.alwaysVisible = false;
        VirtualKeyboardSettings.closeOnReturn = true;
        VirtualKeyboardSettings.handwritingModeDisabled = true;
        follow();
        // The field had the focus before there was a panel to show.
        InputMethod.show();
    }

    Binding {
        target: root.shift
        property: "y"
        value: -root.lift
        when: root.shift !== null
    }

    // Moved up, the page slides under the header.
    Binding {
        target: root.page
        property: "z"
        value: -1
        when: root.page !== null && root.lift > 0
    }

    Binding {
        target: KeyboardLook
        property: "windowWidth"
        value: root.width
    }

    Binding {
        target: KeyboardLook
        property: "windowHeight"
        value: root.height
    }

    InputPanel {
        id: panel

        objectName: "touchKeyboard"
        width: root.width
        y: root.height - (active ? height : 0)
        visible: active
    }
}
