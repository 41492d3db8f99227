pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A stay proposed at once: the day, the slice of the clock, the hours, how long.
Pressable {
    id: root

    property string dayText: ""
    property string date: ""
    property string timeText: ""
    property string lengthText: ""
    property int startMinute: 0
    property int minutes: 0
    property bool chosen: false
    readonly property bool wide: width > height * 1.9
    readonly property real fit: wide ? Math.min(1, (height - Theme.grid) / (Theme.title * 2.9 + Theme.large * 1.35)) : 1

    name: dayText + " " + timeText + ", " + lengthText
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.chosen ? Theme.saffron : root.held ? Theme.saffronSoft : Theme.card
        border.width: Theme.edge * (root.chosen ? 2 : 1)
        border.color: root.chosen ? Theme.ink : root.held ? Theme.saffron : Theme.line
    }

    Grid {
        anchors.centerIn: parent
        columns: root.wide ? 2 : 1
        spacing: root.wide ? Theme.margin * 1.4 : Theme.gap
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        ClockDial {
            size: root.wide ? root.height - 2.6 * Theme.gap : Math.min(root.width * 0.58, root.height - words.height - 3 * Theme.gap)
            startMinute: root.startMinute
            minutes: root.minutes

            DateLeaf {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: -Theme.grid
                visible: root.date !== ""
                date: root.date
            }
        }

        Column {
            id: words

            width: root.wide ? root.width - root.height - 2 * Theme.gap : root.width - 2 * Theme.gap

            Sentence {
                width: parent.width
                height: Theme.title * 1.5 * root.fit
                horizontalAlignment: Text.AlignHCenter
                text: root.dayText
                color: root.chosen ? Theme.ink : Theme.quiet
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }

            Sentence {
                width: parent.width
                height: Theme.large * 1.35 * root.fit
                horizontalAlignment: Text.AlignHCenter
                text: root.timeText
                font.pixelSize: Theme.large
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }

            Sentence {
                width: parent.width
                height: Theme.title * 1.4 * root.fit
                horizontalAlignment: Text.AlignHCenter
                text: root.lengthText
                font.pixelSize: Theme.title
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }
        }
    }
}
