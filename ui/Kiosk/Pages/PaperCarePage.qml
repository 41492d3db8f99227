pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What paper needs: a roll changed in pictures, or the answer to one question about one paper.
Item {
    id: root

    required property PaperCareModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Row {
        id: heading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        visible: !root.page.asks && root.page.need !== ""
        spacing: Theme.margin

        Rectangle {
            id: disc

            width: 100 * Theme.scale
            height: width
            radius: width / 2
            color: Theme.terracottaSoft

            Picture {
                anchors.centerIn: parent
                name: root.page.need === "paper" ? "roll-change" : "printer"
                size: parent.width * 0.74
            }
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - disc.width - parent.spacing

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: root.page.heading
                font.pixelSize: Math.round(34 * Theme.scale)
                font.weight: Font.Bold
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: root.page.sentence
                color: Theme.quiet
                font.pixelSize: Theme.title
            }
        }
    }

    CareSteps {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        visible: heading.visible
        model: root.page.steps
    }

    Row {
        id: foot

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        height: Theme.target * 0.7
        visible: heading.visible && (root.page.need === "paper" || root.page.need === "cover")
        spacing: Theme.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "printer"
            size: 44 * Theme.scale
            color: Theme.leafText
        }

        Sentence {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width * 0.8)
            text: Words.t("care_goes_on")
            color: Theme.leafText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }
    }

    Column {
        anchors.centerIn: question
        width: question.width
        visible: root.page.asks
        spacing: Theme.gap * 1.4

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(240 * Theme.scale, question.height * 0.42)
            height: width
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.edge
            border.color: Theme.line

            Picture {
                anchors.centerIn: parent
                name: root.page.papers
                size: parent.width * 0.72
            }
        }

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.page.heading
            font.pixelSize: Theme.large
            font.weight: Font.Bold
        }

        Sentence {
            objectName: "carePaper"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.page.sentence
            color: Theme.quiet
            font.pixelSize: Theme.title
        }
    }

    Item {
        id: question

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: answers.top
        anchors.margins: Theme.margin
    }

    Grid {
        id: answers

        readonly property real cell: columns === 1 ? root.width - 2 * Theme.margin : (root.width - 2 * Theme.margin - (columns - 1) * Theme.gap) / columns
        readonly property bool many: root.page.need === "stale" && root.page.more > 0

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.page.asks
        columns: root.portrait ? 1 : many ? 3 : 2
        spacing: Theme.gap

        QuietButton {
            objectName: "careLeaveAll"
            visible: answers.many
            width: answers.cell
            height: Theme.mainTarget
            label: root.page.leaveAll
            icon: "close"
            fontSize: Theme.title
            onActivated: root.page.leave_all()
        }

        QuietButton {
            objectName: "careNo"
            width: answers.cell
            height: Theme.mainTarget
            label: root.page.need === "stale" ? Words.t("care_no_stale") : Words.t("care_no_came_out")
            icon: root.page.need === "stale" ? "close" : "refresh"
            fontSize: Theme.title
            onActivated: root.page.no()
        }

        MainButton {
            objectName: "careYes"
            width: answers.cell
            label: root.page.need === "stale" ? Words.t("care_yes_stale") : Words.t("care_yes_came_out")
            icon: root.page.need === "stale" ? "printer" : "check"
            onActivated: root.page.yes()
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width * 0.8
        visible: root.page.need === ""
        picture: "done"
        text: root.page.heading + "\n" + root.page.sentence
    }
}
