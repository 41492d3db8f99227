pragma Singleton

import QtQuick
import Kiosk

// What the style and the layouts need to know of the window; KeyboardPanel sets the first two, in pixels.
QtObject {
    id: root

    property real windowWidth: 1280
    property real windowHeight: 800
    readonly property int rows: 4
    readonly property real wantedHeight: rows * (Theme.target + Theme.grid)
    readonly property real height: Math.round(Math.min(wantedHeight, windowHeight / 2))
    readonly property real keyMargin: Theme.grid / 2
    readonly property real letterSize: Math.min(Theme.title * 1.2, windowWidth / 32)
    readonly property var languages: ({
            "fr": "Français",
            "en": "English",
            "ar": "العربية"
        })

    function languageOf(locale: string): string {
        return root.languages[locale.split("_")[0]] ?? "";
    }
}
