pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One day of the row: weekday above, date large. A closed day is hatched and struck.
Pressable {
    id: root

    property string small: ""
    property string number: ""
    property bool closed: false
    property bool chosen: false

    name: small + " " + number
    passive: closed
    Accessible.name: closed ? name + ", " + Words.t("reserve_day_closed") : name
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: !closed
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.chosen ? Theme.saffron : root.closed ? Theme.taken : root.held ? Theme.saffronSoft : Theme.card
        border.width: root.closed ? 0 : Theme.edge * (root.chosen ? 2 : 1)
        border.color: root.chosen ? Theme.ink : root.held ? Theme.saffron : Theme.line
    }

    Loader {
        anchors.fill: parent
        active: root.closed
        sourceComponent: Hatch {}
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - Theme.gap
        spacing: -Theme.grid * 0.8

        Sentence {
            width: parent.width
            height: Theme.body * 1.3
            horizontalAlignment: Text.AlignHCenter
            text: root.small
            color: root.chosen ? Theme.ink : Theme.quiet
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Sentence {
            width: parent.width
            height: Theme.large * 1.3
            horizontalAlignment: Text.AlignHCenter
            text: root.number
            color: root.closed ? Theme.quiet : Theme.ink
            font.pixelSize: Math.round(Theme.large * 0.95)
            font.weight: Font.Bold
            font.strikeout: root.closed
        }
    }
}
