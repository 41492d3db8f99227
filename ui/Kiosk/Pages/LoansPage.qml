pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The places others lend: how each stands; a touch and one more end it from today or tomorrow on.
Item {
    id: root

    required property LoansModel page
    required property Screen kiosk

    Pager {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: add.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        minCellWidth: Math.min(width, 700 * Theme.scale)
        minCellHeight: (root.height > root.width ? 300 : 160) * Theme.scale
        model: root.page.loans
        delegate: LoanCard {
            required loan
            required label
            required picture
            required lender
            required hours
            required stateText
            required mark
            required withdrawn
            required hasList

            width: list.cellWidth
            height: Math.min(list.cellHeight, (root.height > root.width ? 310 : 190) * Theme.scale)
            onEdited: root.page.edit(loan)
            onChecked: root.page.check(loan)
            onWithdrawAsked: root.page.ask_withdraw(loan)
            onRestored: root.page.restore(loan)
        }
    }

    EmptyState {
        anchors.centerIn: list
        width: list.width
        visible: root.page.empty
        picture: "loan"
        text: Words.t("lending_empty")
    }

    MainButton {
        id: add

        objectName: "addLoan"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        label: Words.t("lending_add")
        icon: "plus"
        onActivated: root.page.add()
    }

    Sheet {
        id: when

        open: root.page.dialog === "when"
        picture: "loan-gone"
        title: root.page.askedTitle
        text: Words.t("lending_withdraw_when")
        secondary: Words.t("opening_cancel")
        secondaryIcon: "close"
        onSecondaryActivated: root.page.cancel()

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap * 1.4

            Repeater {
                model: 2

                QuietButton {
                    required property int index

                    objectName: index === 0 ? "fromToday" : "fromTomorrow"
                    width: 300 * Theme.scale
                    height: Theme.mainTarget
                    label: Words.t(index === 0 ? "lending_from_today" : "lending_from_tomorrow")
                    picture: index === 0 ? "day" : "exception"
                    fontSize: Theme.title
                    onActivated: root.page.withdraw(index)
                }
            }
        }
    }

    Sheet {
        open: root.page.dialog === "gone"
        kind: "done"
        picture: "loan-gone"
        title: Words.t("lending_gone_title")
        text: root.page.goneText
        primary: Words.t("lending_message_button")
        primaryIcon: "qr"
        secondary: Words.t("lending_later")
        secondaryIcon: "close"
        onPrimaryActivated: root.page.tell()
        onSecondaryActivated: root.page.cancel()

        QuietButton {
            objectName: "seeQuestions"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.page.hasConcerned
            height: Theme.mainTarget
            label: Words.t("lending_questions")
            picture: "reserve"
            fontSize: Theme.title
            onActivated: root.page.see_questions()
        }
    }
}
