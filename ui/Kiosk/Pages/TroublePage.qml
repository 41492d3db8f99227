pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What stands in the way, said calmly: picture, sentence, what to do now.
Item {
    id: root

    required property TroubleModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Rectangle {
        id: disc

        anchors.horizontalCenter: root.portrait ? parent.horizontalCenter : undefined
        anchors.verticalCenter: root.portrait ? undefined : words.verticalCenter
        anchors.left: root.portrait ? undefined : parent.left
        anchors.leftMargin: Theme.margin * 2
        anchors.top: root.portrait ? parent.top : undefined
        anchors.topMargin: Theme.margin * 2
        width: Math.min(root.width * 0.3, 320 * Theme.scale)
        height: width
        radius: width / 2
        color: Theme.saffronSoft

        Picture {
            anchors.centerIn: parent
            name: root.page.mark
            size: parent.width * 0.66
        }
    }

    Column {
        id: words

        anchors.left: root.portrait ? parent.left : disc.right
        anchors.right: parent.right
        anchors.leftMargin: root.portrait ? Theme.margin : Theme.margin * 2
        anchors.rightMargin: Theme.margin
        y: root.portrait ? disc.y + disc.height + Theme.margin * 2 : Math.max(Theme.gap, (foot.y - implicitHeight) / 2)
        spacing: Theme.gap * 1.4

        Sentence {
            width: parent.width
            horizontalAlignment: root.portrait ? Text.AlignHCenter : Text.AlignLeft
            text: root.page.heading
            font.pixelSize: Math.round(52 * Theme.scale)
            font.weight: Font.Bold
            lineHeight: 0.95
        }

        Sentence {
            width: parent.width
            horizontalAlignment: root.portrait ? Text.AlignHCenter : Text.AlignLeft
            text: root.page.sentence
            font.pixelSize: Theme.title
        }

        Rectangle {
            width: parent.width
            height: step.implicitHeight + 2 * Theme.margin
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.edge
            border.color: Theme.line

            Icon {
                id: arrow

                anchors.left: parent.left
                anchors.leftMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                name: root.page.isBug ? "phone" : "chevron"
                size: Theme.large
                weight: 2.6
            }

            Sentence {
                id: step

                anchors.left: arrow.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.gap * 1.4
                anchors.rightMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignLeft
                text: root.page.nextStep
                font.pixelSize: Math.round(32 * Theme.scale)
                font.weight: Font.DemiBold
            }
        }
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget

        QuietButton {
            objectName: "troubleHome"
            anchors.left: parent.left
            height: parent.height
            visible: !root.page.isBug
            label: Words.t("trouble_page_home")
            icon: "home"
            onActivated: root.page.go_home()
        }

        MainButton {
            objectName: "troubleAct"
            anchors.right: parent.right
            label: Words.t(root.page.isBug ? "trouble_page_home" : "trouble_page_retry")
            icon: root.page.isBug ? "home" : "refresh"
            onActivated: root.page.isBug ? root.page.go_home() : root.page.retry()
        }
    }
}
