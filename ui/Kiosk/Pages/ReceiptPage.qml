pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// First the change, as large as the page; then whether a receipt is wanted; then, if so, the code for the telephone.
Item {
    id: root

    required property ReceiptModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    TrainingBanner {
        id: banner

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
    }

    Pressable {
        id: give

        objectName: "handedOver"
        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        visible: root.page.step === "change"
        name: root.page.changeText
        description: Words.t("receipt_go_on")
        onActivated: root.page.go_on()

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: give.held ? Theme.well : Theme.card
            border.width: Theme.edge * 2
            border.color: Theme.leaf
        }

        Row {
            id: words

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.topMargin: Theme.margin
            spacing: Theme.margin

            Picture {
                anchors.verticalCenter: parent.verticalCenter
                name: "hand-over"
                size: 130 * Theme.scale
            }

            Sentence {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, give.width - 130 * Theme.scale - 4 * Theme.margin)
                height: 130 * Theme.scale
                text: root.page.changeText
                font.pixelSize: Math.round(92 * Theme.scale)
                font.weight: Font.Bold
                fontSizeMode: Text.Fit
                wrapMode: Text.NoWrap
            }
        }

        MoneyPieces {
            anchors.top: words.bottom
            anchors.bottom: goOn.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.margin
            centred: true
            largest: 2.6
            model: root.page.changePieces
        }

        Row {
            id: goOn

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin
            spacing: Theme.gap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "hand"
                size: Theme.large
                color: Theme.quiet
            }

            Sentence {
                anchors.verticalCenter: parent.verticalCenter
                text: Words.t("receipt_go_on")
                color: Theme.quiet
                font.pixelSize: Theme.title
            }
        }
    }

    Item {
        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        visible: root.page.step === "choice"

        Sentence {
            id: paid

            anchors.top: parent.top
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.page.changeText === "" ? root.page.paidText : root.page.paidText + "   ·   " + root.page.changeText
            color: Theme.quiet
            font.pixelSize: Theme.title
        }

        Sentence {
            id: question

            anchors.top: paid.bottom
            anchors.topMargin: Theme.grid
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: Words.t("receipt_question")
            font.pixelSize: Theme.large
            font.weight: Font.Bold
        }

        Grid {
            id: choices

            readonly property real cell: root.portrait ? parent.width : (parent.width - 2 * spacing) / 3
            readonly property real tall: root.portrait ? (height - 2 * spacing) / 3 : height

            anchors.top: question.bottom
            anchors.bottom: wait.top
            anchors.topMargin: Theme.margin
            anchors.bottomMargin: Theme.margin
            width: parent.width
            columns: root.portrait ? 1 : 3
            spacing: Theme.margin

            Tile {
                objectName: "receiptPaper"
                width: choices.cell
                height: choices.tall
                label: Words.t("receipt_paper")
                picture: "receipt"
                fontSize: Math.round(34 * Theme.scale)
                onActivated: root.page.paper()
            }

            Tile {
                objectName: "receiptCode"
                width: choices.cell
                height: choices.tall
                label: Words.t("receipt_code")
                picture: "receipt-code"
                fontSize: Math.round(34 * Theme.scale)
                onActivated: root.page.show_code()
            }

            Tile {
                objectName: "receiptNone"
                width: choices.cell
                height: choices.tall
                label: Words.t("receipt_none")
                picture: "no-receipt"
                fill: Theme.saffronSoft
                edge: Theme.saffron
                fontSize: Math.round(34 * Theme.scale)
                onActivated: root.page.none()
            }
        }

        Column {
            id: wait

            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.grid

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.page.aloneText
                color: Theme.quiet
            }

            Rectangle {
                width: parent.width
                height: Theme.grid * 1.5
                radius: height / 2
                color: Theme.well

                Rectangle {
                    anchors.left: parent.left
                    height: parent.height
                    width: parent.width * root.page.left
                    radius: height / 2
                    color: Theme.saffron
                }
            }
        }
    }

    Item {
        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        visible: root.page.step === "code"

        Item {
            id: code

            readonly property real side: root.portrait ? Math.min(parent.width, parent.height * 0.6) : Math.min(parent.height, parent.width * 0.55)

            anchors.left: parent.left
            anchors.top: parent.top
            width: root.portrait ? parent.width : side
            height: side

            QrView {
                anchors.centerIn: parent
                size: code.side
                name: Words.t("receipt_code")
                rows: root.page.code
            }
        }

        Picture {
            id: phone

            anchors.horizontalCenter: told.horizontalCenter
            anchors.top: parent.top
            visible: !root.portrait
            name: "receipt-code"
            size: Math.min(200 * Theme.scale, parent.height * 0.36)
        }

        Sentence {
            id: told

            anchors.right: parent.right
            anchors.top: root.portrait ? code.bottom : phone.bottom
            anchors.bottom: done.top
            width: root.portrait ? parent.width : parent.width - code.width - Theme.margin
            horizontalAlignment: Text.AlignHCenter
            text: Words.t("receipt_scan")
            font.pixelSize: Theme.title
        }

        MainButton {
            id: done

            objectName: "receiptDone"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: Math.min(420 * Theme.scale, root.portrait ? parent.width : parent.width - code.width - Theme.margin)
            icon: "check"
            label: Words.t("receipt_done")
            onActivated: root.page.none()
        }
    }
}
