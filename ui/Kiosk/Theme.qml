pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Every colour, size and duration of the screen. Main sets scale, sun, motion and picturesOnly; all sizes are pixels.
QtObject {
    id: root

    property real scale: 1
    property bool sun: false
    property bool motion: true
    property bool picturesOnly: false

    // Grounds
    readonly property color paper: sun ? "#FFFFFF" : "#FBF6EC"
    readonly property color card: "#FFFFFF"
    readonly property color line: sun ? "#3A3A3A" : "#E7DCC6"
    readonly property color well: sun ? "#EFEFEF" : "#F3EBDA"

    // Text
    readonly property color ink: sun ? "#000000" : "#1C1B22"
    readonly property color quiet: sun ? "#2B2B30" : "#5B5563"
    readonly property color onDark: "#FFFFFF"
    readonly property color onDarkQuiet: sun ? "#FFFFFF" : "#D9DDF2"

    // Meanings; text on saffron is ink, on the other four it is onDark
    readonly property color indigo: sun ? "#101A55" : "#26316B"
    readonly property color indigoSoft: sun ? "#26316B" : "#3B4788"
    readonly property color saffron: "#F0A202"
    readonly property color leaf: sun ? "#0B5B33" : "#1F7A4D"
    readonly property color terracotta: sun ? "#8F2A16" : "#B5432A"
    readonly property color sky: sun ? "#0F567A" : "#2B7FA8"

    // The same meanings as words on a card, and as tints under ink
    readonly property color leafText: sun ? "#084726" : "#1B6B43"
    readonly property color terracottaText: sun ? "#74200F" : "#9E3822"
    readonly property color skyText: sun ? "#0B4361" : "#1E6488"
    readonly property color leafSoft: "#DCEFE3"
    readonly property color terracottaSoft: "#F1CFC5"
    readonly property color skySoft: "#CFE6F1"
    readonly property color saffronSoft: "#FDEDCB"
    readonly property color taken: sun ? "#E0E0E0" : "#EDE7DA"
    readonly property color hatch: sun ? "#B0B0B0" : "#D9CFBC"
    readonly property color veil: "#A61C1B22"

    // Type
    readonly property string fontFamily: "Noto Sans"
    readonly property var figures: ({ "tnum": 1 })
    readonly property int small: Math.round(18 * scale)
    readonly property int body: Math.round(22 * scale)
    readonly property int title: Math.round(28 * scale)
    readonly property int large: Math.round(40 * scale)
    readonly property int huge: Math.round(64 * scale)

    // Measures
    readonly property real grid: 8 * scale
    readonly property real gap: 12 * scale
    readonly property real margin: 24 * scale
    readonly property real target: Math.round(88 * scale)
    readonly property real mainTarget: Math.round(108 * scale)
    readonly property real radius: 24 * scale
    readonly property real edge: Math.max(1, Math.round((sun ? 3 : 2) * scale))
    readonly property real header: Math.round(104 * scale)
    readonly property real border: Math.round(14 * scale)

    // Motion, in milliseconds
    readonly property int quick: motion ? 120 : 0
    readonly property int slow: motion ? 200 : 0
    property int doubleTap: 400
    readonly property int wallTurn: 12000

    // The fill of an availability: "free", "busy", "cleaning", "broken", "closed".
    function stateColor(availability: string): color {
        switch (availability) {
        case "free": return root.leaf;
        case "busy": return root.terracotta;
        case "cleaning": return root.sky;
        case "broken": return root.ink;
        }
        return root.quiet;
    }

    // The words that go with it, dark enough on a card.
    function stateText(availability: string): color {
        switch (availability) {
        case "free": return root.leafText;
        case "busy": return root.terracottaText;
        case "cleaning": return root.skyText;
        case "broken": return root.ink;
        }
        return root.quiet;
    }
}
