pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The day's money: the total large, then by means of payment and the VAT in it.
Item {
    id: root

    required property TotalsModel page
    required property Screen kiosk
    readonly property bool portrait: height > width
    // The lines of both cards share the room above the button.
    readonly property real room: act.y - shares.y - Theme.gap - shares.spacing - 2 * (byMeans.titleHeight + 2 * byMeans.padding)
    readonly property real lineHeight: Math.min(50 * Theme.scale, (room - page.lines * Theme.grid / 2) / Math.max(1, page.lines))

    TrainingBanner {
        id: training

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        visible: root.page.empty
        picture: "till"
        text: Words.t("staff_totals_empty")
    }

    Card {
        id: sum

        anchors.left: parent.left
        anchors.top: training.bottom
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        visible: !root.page.empty
        width: root.portrait ? root.width - 2 * Theme.margin : (root.width - 3 * Theme.margin) * 0.44
        height: root.portrait ? 260 * Theme.scale : root.height - y - Theme.margin

        Column {
            width: parent.width
            y: Math.max(0, (sum.height - 2 * sum.padding - implicitHeight) / 2)
            spacing: Theme.gap

            Picture {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !root.portrait
                name: "totals"
                size: 150 * Theme.scale
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.page.day
                color: Theme.quiet
                font.pixelSize: Theme.title
            }

            Sentence {
                objectName: "total"
                width: parent.width
                height: Theme.huge * 1.35
                horizontalAlignment: Text.AlignHCenter
                text: root.page.total
                font.pixelSize: Math.round(Theme.huge * 1.1)
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.page.tickets
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
        }
    }

    Column {
        id: shares

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: root.portrait ? sum.bottom : sum.top
        anchors.topMargin: root.portrait ? Theme.margin : 0
        visible: !root.page.empty
        width: root.portrait ? sum.width : root.width - sum.width - 3 * Theme.margin
        spacing: Theme.margin * 0.6

        Card {
            id: byMeans

            width: parent.width
            title: Words.t("staff_totals_means")

            Column {
                width: parent.width
                spacing: Theme.grid / 2

                Repeater {
                    model: root.page.means

                    MoneyRow {
                        required property string picture
                        required property string label
                        required property string amount

                        width: parent.width
                        height: root.lineHeight
                        mark: picture
                        text: label
                        money: amount
                    }
                }
            }
        }

        Card {
            width: parent.width
            title: Words.t("staff_totals_vat")

            Column {
                width: parent.width
                spacing: Theme.grid / 2

                Repeater {
                    model: root.page.vat

                    MoneyRow {
                        required property string label
                        required property string base
                        required property string amount

                        width: parent.width
                        height: root.lineHeight
                        text: label
                        detail: base
                        money: amount
                    }
                }
            }
        }
    }

    MainButton {
        id: act

        objectName: "printTotals"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: !root.page.empty
        width: shares.width
        label: Words.t("staff_totals_print")
        icon: "printer"
        onActivated: root.page.print_totals()
    }
}
