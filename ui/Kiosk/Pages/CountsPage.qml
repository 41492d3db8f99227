pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The figures of a month large, the languages as bars, other months by two arrows, and three ways to take them along.
Item {
    id: root

    required property CountsModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    Item {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: Theme.target

        QuietButton {
            id: before

            objectName: "monthBefore"
            anchors.left: parent.left
            width: Theme.target * 1.3
            height: parent.height
            name: Words.t("controls_previous")
            icon: "back"
            enabled: root.page.canBefore
            opacity: enabled ? 1 : 0.4
            onActivated: root.page.before()
        }

        Sentence {
            anchors.left: before.right
            anchors.right: after.left
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            text: root.page.month
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        QuietButton {
            id: after

            objectName: "monthAfter"
            anchors.right: parent.right
            width: Theme.target * 1.3
            height: parent.height
            name: Words.t("controls_next")
            icon: "chevron"
            enabled: root.page.canAfter
            opacity: enabled ? 1 : 0.4
            onActivated: root.page.after()
        }
    }

    Grid {
        id: figures

        anchors.left: parent.left
        anchors.top: head.bottom
        anchors.margins: Theme.margin
        width: root.portrait ? parent.width - 2 * Theme.margin : (parent.width - 3 * Theme.margin) * 0.62
        height: root.portrait ? (foot.y - y) * 0.56 : foot.y - y - Theme.gap
        readonly property int rowCount: Math.ceil(5 / columns)

        columns: root.portrait ? 2 : 3
        spacing: Theme.gap * 1.2

        Repeater {
            model: root.page.figures

            FigureTile {
                required property string figure
                required picture
                required label
                required value
                required small

                objectName: "figure_" + figure
                width: (figures.width - (figures.columns - 1) * figures.spacing) / figures.columns
                height: (figures.height - (figures.rowCount - 1) * figures.spacing) / figures.rowCount
            }
        }
    }

    Card {
        anchors.right: parent.right
        anchors.top: root.portrait ? figures.bottom : head.bottom
        anchors.bottom: foot.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: root.portrait ? parent.width - 2 * Theme.margin : parent.width - figures.width - 3 * Theme.margin
        title: Words.t("counts_languages")
        picture: "languages"

        Column {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.page.languages

                Item {
                    id: line

                    required property string label
                    required property string value
                    required property real share

                    width: parent.width
                    height: 66 * Theme.scale

                    Sentence {
                        anchors.left: parent.left
                        anchors.right: figure.left
                        anchors.rightMargin: Theme.gap
                        height: Theme.body * 1.5
                        horizontalAlignment: Text.AlignLeft
                        text: line.label
                        font.weight: Font.DemiBold
                        fontSizeMode: Text.Fit
                    }

                    Sentence {
                        id: figure

                        anchors.right: parent.right
                        width: Math.min(implicitWidth, parent.width * 0.6)
                        height: Theme.body * 1.5
                        text: line.value
                        fontSizeMode: Text.Fit
                    }

                    Rectangle {
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: Theme.grid
                        width: parent.width
                        height: 16 * Theme.scale
                        radius: height / 2
                        color: Theme.well

                        Rectangle {
                            anchors.left: parent.left
                            width: line.share * parent.width
                            height: parent.height
                            radius: height / 2
                            color: Theme.leaf
                        }
                    }
                }
            }

            Sentence {
                width: parent.width
                visible: root.page.languageCount === 0
                text: Words.t("counts_nobody")
                color: Theme.quiet
            }

            Sentence {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: Words.t("counts_small")
                color: Theme.quiet
                font.pixelSize: Theme.small
            }
        }
    }

    Row {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Theme.mainTarget
        spacing: Theme.gap

        QuietButton {
            objectName: "countsSheet"
            width: (foot.width - 2 * foot.spacing) * 0.32
            height: parent.height
            label: Words.t("counts_sheet")
            picture: "attendance"
            onActivated: root.page.sheet()
        }

        QuietButton {
            objectName: "countsSave"
            width: (foot.width - 2 * foot.spacing) * 0.3
            height: parent.height
            label: Words.t("counts_save")
            picture: "disk"
            onActivated: root.page.save()
        }

        MainButton {
            objectName: "countsPrint"
            width: (foot.width - 2 * foot.spacing) * 0.38
            height: parent.height
            label: Words.t("counts_print")
            icon: "printer"
            onActivated: root.page.print_it()
        }
    }

    Sheet {
        open: root.page.fileText !== ""
        kind: "done"
        picture: "disk"
        title: Words.t("counts_file_title")
        text: root.page.fileText
        primary: Words.t("notice_close")
        onPrimaryActivated: root.page.close_file()
    }
}
