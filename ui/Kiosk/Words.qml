pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models

// The sentences of the language in use, asked of Python; a key without a sentence shows itself.
QtObject {
    id: root

    property Sentences source: null
    property string language: "fr"
    readonly property bool rtl: language === "ar"

    function t(key: string): string {
        return root.language !== "" && root.source !== null ? root.source.say(key) : key;
    }
}
