pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// A lent place, one question after the other; what it concerns is said before it is written.
Item {
    id: root

    required property LoanEditModel page
    required property Screen kiosk
    readonly property var parts: ({ "where": whereStep, "lender": lenderStep, "hours": hoursStep, "days": daysStep, "list": listStep })

    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    EditLine {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
        height: Theme.target
        steps: root.page.steps
        onStepChosen: step => root.page.go_to(step)
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: line.bottom
        anchors.bottom: next.top
        anchors.margins: Theme.gap
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        sourceComponent: root.parts[root.page.step]
    }

    QuietButton {
        objectName: "endLoan"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        visible: !root.page.isNew
        height: Theme.mainTarget
        label: Words.t("lending_end")
        picture: "loan-gone"
        onActivated: root.page.ask_end()
    }

    MainButton {
        id: next

        objectName: "loanNext"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: Math.max(implicitWidth, 300 * Theme.scale)
        enabled: root.page.canGoOn
        label: Words.t(root.page.goesOn ? "lending_next" : "lending_save")
        icon: root.page.goesOn ? "chevron" : "check"
        onActivated: root.page.go_on()
    }

    Component {
        id: whereStep

        Pager {
            id: places

            minCellWidth: 230 * Theme.scale
            minCellHeight: 180 * Theme.scale
            maxCellHeight: 260 * Theme.scale
            model: root.page.places
            delegate: Tile {
                required property int resource
                required label
                required picture
                required chosen

                objectName: "place_" + resource
                width: places.cellWidth
                height: places.cellHeight
                onActivated: root.page.choose_place(resource)
            }
        }
    }

    Component {
        id: lenderStep

        Item {
            Picture {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: entry.top
                anchors.bottomMargin: Theme.margin
                visible: parent.height > 360 * Theme.scale
                name: "loan"
                size: Math.min(150 * Theme.scale, parent.height * 0.4)
            }

            TextEntry {
                id: entry

                objectName: "lender"
                anchors.centerIn: parent
                anchors.verticalCenterOffset: parent.height > 360 * Theme.scale ? Theme.margin * 2 : 0
                width: Math.min(parent.width, 720 * Theme.scale)
                label: Words.t("lending_lender_ask")
                placeholder: Words.t("lending_lender_hint")
                maximumLength: 60
                onTextChanged: root.page.set_lender(text)
                onAccepted: root.page.go_on()
                Component.onCompleted: text = root.page.lender
            }
        }
    }

    Component {
        id: hoursStep

        WeekEdit {
            compact: true
            editor: root.page.editor as WeekEditor
        }
    }

    Component {
        id: daysStep

        LoanDays {
            page: root.page
        }
    }

    Component {
        id: listStep

        Item {
            Pager {
                id: tasks

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.bottom: own.top
                anchors.bottomMargin: Theme.gap
                minCellWidth: 200 * Theme.scale
                minCellHeight: 140 * Theme.scale
                model: root.page.tasks
                delegate: TickTile {
                    required property int task
                    required label
                    required picture
                    required done

                    objectName: "task_" + task
                    width: tasks.cellWidth
                    height: tasks.cellHeight
                    onActivated: root.page.touch_task(task)
                }
            }

            Row {
                id: own

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                spacing: Theme.gap

                TextEntry {
                    id: ownTask

                    objectName: "ownTask"
                    width: parent.width - more.width - parent.spacing
                    placeholder: Words.t("lending_own_task")
                    Accessible.name: Words.t("lending_own_task")
                    maximumLength: 60
                    onAccepted: more.activated()
                }

                QuietButton {
                    id: more

                    objectName: "addTask"
                    width: Math.max(implicitWidth, 180 * Theme.scale)
                    enabled: ownTask.text.trim() !== ""
                    label: Words.t("lending_add_task")
                    icon: "plus"
                    onActivated: {
                        root.page.add_task(ownTask.text);
                        ownTask.text = "";
                    }
                }
            }
        }
    }

    Sheet {
        open: root.page.dialog !== ""
        picture: root.page.dialog === "end" ? "loan-gone" : "loan"
        title: root.page.dialog === "end" ? Words.t("lending_end_ask") : Words.t("opening_save_ask")
        text: root.page.dialog === "end" ? Words.t("lending_end_text") : root.page.summary
        primary: Words.t(root.page.dialog === "end" ? "lending_end" : "lending_save")
        secondary: Words.t("opening_cancel")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.confirm()
        onSecondaryActivated: root.page.cancel()
    }
}
