pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Six weeks of days to touch, Monday first. `cells` are rows of { day, number, month, mark, text, chosen, today }.
Item {
    id: root

    property var cells
    property int weeks: 6

    signal touched(string day)

    Row {
        id: heads

        width: parent.width
        height: Theme.body * 1.6
        spacing: days.columnSpacing

        Repeater {
            model: 7

            Sentence {
                required property int index

                width: days.cellWidth
                height: heads.height
                horizontalAlignment: Text.AlignHCenter
                text: Words.t("weekday_short_" + index)
                color: Theme.quiet
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }
        }
    }

    Grid {
        id: days

        readonly property real cellWidth: Math.floor((parent.width - 6 * columnSpacing) / 7)
        readonly property real cellHeight: Math.floor((parent.height - heads.height - (root.weeks - 1) * rowSpacing) / root.weeks)

        anchors.top: heads.bottom
        width: parent.width
        columns: 7
        columnSpacing: Math.max(2, Math.min(Theme.gap, (parent.width - 7 * Theme.target) / 6))
        rowSpacing: Math.max(2, Math.min(Theme.gap, (parent.height - heads.height - root.weeks * Theme.target) / (root.weeks - 1)))

        Repeater {
            model: root.cells

            CalendarCell {
                required property string day
                required property int index
                required number
                required month
                required mark
                required text
                required chosen
                required today

                objectName: "date_" + day
                visible: index < 7 * root.weeks
                width: days.cellWidth
                height: days.cellHeight
                onActivated: root.touched(day)
            }
        }
    }
}
