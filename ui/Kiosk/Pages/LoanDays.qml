pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// From which day to which: two touches on the calendar, or a number of months.
Item {
    id: root

    required property LoanEditModel page
    readonly property bool portrait: height > width
    readonly property real handsWidth: portrait ? width : Math.min(width * 0.38, 460 * Theme.scale)

    CalendarGrid {
        id: calendar

        anchors.left: parent.left
        anchors.top: parent.top
        width: root.portrait ? parent.width : parent.width - root.handsWidth - Theme.margin
        height: root.portrait ? 4 * Theme.target + 3 * Theme.gap + Theme.body * 1.6 : parent.height
        weeks: 4
        cells: root.page.cells
        onTouched: day => root.page.touch_day(day)
    }

    Column {
        anchors.right: parent.right
        anchors.top: root.portrait ? calendar.bottom : parent.top
        anchors.topMargin: root.portrait ? Theme.gap : 0
        width: root.handsWidth
        spacing: Theme.gap

        Sentence {
            width: parent.width
            height: Theme.body * 2.4
            horizontalAlignment: Text.AlignHCenter
            text: Words.t("lending_days_ask")
            color: Theme.quiet
            fontSizeMode: Text.Fit
        }

        Row {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: 2

                Rectangle {
                    id: leaf

                    required property int index

                    width: (parent.width - Theme.gap) / 2
                    height: Theme.target
                    radius: Theme.radius
                    color: Theme.saffronSoft
                    border.width: Theme.edge
                    border.color: Theme.saffron

                    Column {
                        anchors.centerIn: parent
                        width: parent.width - Theme.gap

                        Sentence {
                            width: parent.width
                            height: Theme.small * 1.4
                            horizontalAlignment: Text.AlignHCenter
                            text: Words.t(leaf.index === 0 ? "lending_first_day" : "lending_last_day")
                            color: Theme.quiet
                            font.pixelSize: Theme.small
                            fontSizeMode: Text.Fit
                        }

                        Sentence {
                            width: parent.width
                            height: Theme.body * 1.4
                            horizontalAlignment: Text.AlignHCenter
                            text: leaf.index === 0 ? root.page.firstText : root.page.lastText
                            font.weight: Font.Bold
                            fontSizeMode: Text.Fit
                        }
                    }
                }
            }
        }

        Grid {
            id: months

            width: parent.width
            columns: 4
            spacing: Theme.gap

            Repeater {
                model: [1, 3, 6, 12]

                ChoiceTile {
                    required property int modelData

                    objectName: "months_" + modelData
                    width: (months.width - 3 * months.spacing) / 4
                    height: Theme.target
                    text: root.page.months_text(modelData)
                    fontSize: Theme.body
                    onActivated: root.page.choose_months(modelData)
                }
            }
        }

        Row {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: 2

                QuietButton {
                    required property int index

                    objectName: index === 0 ? "weeksBack" : "weeksOn"
                    width: (parent.width - Theme.gap) / 2
                    name: Words.t(index === 0 ? "exceptions_earlier" : "exceptions_later")
                    icon: index === 0 ? "up" : "down"
                    onActivated: root.page.turn(index === 0 ? -1 : 1)
                }
            }
        }
    }
}
