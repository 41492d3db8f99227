pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The reservation itself, large: machine, day, hours, how far away, up to when it waits, and whose it is.
Item {
    id: root

    required property BookingModel page
    property bool lying: false
    readonly property color fill: page.group !== "" ? page.groupColour : page.mineColour

    Accessible.role: Accessible.Grouping
    Accessible.name: [page.label, page.dayText, page.hours, page.when].join(", ")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Qt.tint(Theme.card, Qt.alpha(root.fill, 0.5))
        border.width: Theme.edge * 1.5
        border.color: Qt.darker(root.fill, 1.1)
    }

    Grid {
        anchors.centerIn: parent
        columns: root.lying ? 2 : 1
        spacing: Theme.margin
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Picture {
            name: root.page.picture
            size: root.lying ? root.height - 3 * Theme.margin : Math.min(220 * Theme.scale, root.height - words.height - 3 * Theme.margin)
        }

        Column {
            id: words

            width: (root.lying ? root.width - root.height : root.width) - 2 * Theme.margin
            spacing: Theme.grid * 0.5

            Sentence {
                visible: !Theme.picturesOnly
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.page.label
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                maximumLineCount: 2
                elide: Text.ElideRight
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.page.dayText
                font.pixelSize: Theme.title
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }

            Sentence {
                objectName: "bookingHours"
                width: parent.width
                height: Theme.large * 1.5
                horizontalAlignment: Text.AlignHCenter
                text: root.page.hours
                font.pixelSize: Math.round(Theme.large * 1.15)
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }

            Sentence {
                width: parent.width
                height: Theme.body * 1.4
                visible: root.page.when !== root.page.dayText
                horizontalAlignment: Text.AlignHCenter
                text: root.page.when
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }

            Sentence {
                width: parent.width
                visible: root.page.kept !== ""
                horizontalAlignment: Text.AlignHCenter
                text: root.page.kept
                color: Theme.leafText
                font.weight: Font.DemiBold
            }

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.page.group !== ""
                spacing: Theme.gap

                Picture {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.page.groupSign
                    size: Theme.large
                }

                Sentence {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, words.width - Theme.large - Theme.gap)
                    text: root.page.group
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
