pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The sentences of the language in use, put here by Python; a key without a sentence shows itself.
QtObject {
    id: root

    property var table: ({})
    property string language: "fr"
    readonly property bool rtl: language === "ar"

    function t(key: string): string {
        return root.table[key] ?? key;
    }
}
