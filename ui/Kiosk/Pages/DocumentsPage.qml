pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The papers of a machine; more of them from a stick or the camera; those put away, to bring back.
Item {
    id: root

    required property DocumentsModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Pager {
        id: papers

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        visible: root.page.mode !== "files"
        minCellWidth: 200 * Theme.scale
        minCellHeight: 220 * Theme.scale
        maxCellHeight: 320 * Theme.scale
        model: root.page.papers
        delegate: Tile {
            required property int document
            required label
            required picture
            required property string date
            required property bool away

            objectName: "paper_" + document
            width: papers.cellWidth
            height: papers.cellHeight
            fontSize: Theme.body
            subText: away ? Words.t("documents_back") : date
            fill: away ? Theme.taken : Theme.card
            onActivated: away ? root.page.bring_back(document) : root.page.open_paper(document)
        }
    }

    Pager {
        id: files

        anchors.fill: papers
        visible: root.page.mode === "files"
        minCellWidth: 480 * Theme.scale
        minCellHeight: 104 * Theme.scale
        model: root.page.files
        delegate: EntryLine {
            required property string path
            required property int index
            required label
            required picture
            required property string text

            objectName: "file_" + index
            width: files.cellWidth
            height: Math.min(files.cellHeight, 120 * Theme.scale)
            date: text
            onActivated: root.page.take(path)
        }
    }

    EmptyState {
        anchors.centerIn: papers
        width: papers.width
        visible: root.page.empty
        picture: root.page.mode === "files" ? "stick" : "documents"
        text: Words.t(root.page.mode === "files" ? "documents_stick_empty" : "documents_empty")
        label: root.page.mode === "files" ? Words.t("documents_look_again") : ""
        icon: "refresh"
        onActivated: root.page.choose_mode("files")
    }

    Row {
        id: foot

        readonly property real cell: (width - 2 * spacing) / 3

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget
        spacing: Theme.gap

        QuietButton {
            objectName: "fromStick"
            width: foot.cell
            height: parent.height
            label: Words.t(root.page.mode === "files" ? "documents_title" : "documents_stick")
            picture: root.page.mode === "files" ? "documents" : "stick"
            onActivated: root.page.choose_mode(root.page.mode === "files" ? "papers" : "files")
        }

        QuietButton {
            objectName: "takePhoto"
            width: foot.cell
            height: parent.height
            visible: root.page.mode !== "files"
            label: Words.t("documents_photo")
            icon: "camera"
            onActivated: (root.page.photo as PhotoTaker).start()
        }

        QuietButton {
            objectName: "putAwayList"
            width: foot.cell
            height: parent.height
            visible: root.page.mode !== "files" && (root.page.hasAway || root.page.mode === "away")
            label: Words.t(root.page.mode === "away" ? "documents_title" : "documents_put_away")
            icon: "box"
            onActivated: root.page.choose_mode(root.page.mode === "away" ? "papers" : "away")
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: (root.page.photo as PhotoTaker).state !== ""
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
        }

        Loader {
            anchors.fill: parent
            anchors.margins: Theme.margin
            active: parent.visible
            sourceComponent: PhotoFrame {
                photo: root.page.photo as PhotoTaker
            }
        }
    }
}
