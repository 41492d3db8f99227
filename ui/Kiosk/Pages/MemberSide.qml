pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// What concerns her now: her next reservation, what she can go on with, the till, and the staff pages if they are hers.
GridLayout {
    id: root

    required property MemberModel page
    required property Screen kiosk
    property bool lying: false

    columns: lying ? 2 : 1
    columnSpacing: Theme.gap * 1.3
    rowSpacing: Theme.gap * 1.3
    uniformCellWidths: true

    NextCard {
        objectName: "memberNext"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 5
        Layout.minimumHeight: Theme.target
        picture: root.page.nextPicture === "" ? "reserve" : root.page.nextPicture
        label: root.page.nextPicture === "" ? Words.t("member_free_day") : root.page.nextLabel
        large: root.page.nextHours
        small: root.page.nextDistance
        fill: root.page.colour
        onActivated: root.page.open_next()
    }

    NextCard {
        objectName: "memberNothingMade"
        visible: root.page.madeCount === 0 && !root.page.hasClosing
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 4
        Layout.minimumHeight: Theme.target
        picture: "made"
        label: Words.t("member_nothing_made")
        onActivated: root.kiosk.open("Made")
    }

    Repeater {
        model: root.page.made

        NextCard {
            required picture
            required label
            required property int index
            required property int product
            required property string text

            objectName: "memberGoOn"
            visible: !root.page.hasClosing && index < (root.lying || root.height < 560 * Theme.scale ? 1 : 2)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 3
            Layout.minimumHeight: Theme.target
            small: text
            onActivated: root.page.go_on(product)
        }
    }

    NextCard {
        objectName: "memberClosing"
        visible: root.page.hasClosing
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 3
        Layout.minimumHeight: Theme.target
        picture: "closing"
        label: Words.t("closing_member")
        small: root.page.closingText
        onActivated: root.page.open_closing()
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: root.lying
        Layout.columnSpan: root.lying ? 2 : 1
        Layout.preferredHeight: 136 * Theme.scale
        Layout.maximumHeight: 150 * Theme.scale
        spacing: Theme.gap

        QuietButton {
            objectName: "memberTill"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            stacked: true
            fontSize: Theme.body
            label: Words.t("member_till")
            picture: "till"
            onActivated: root.kiosk.open("Till")
        }

        QuietButton {
            objectName: "memberStaff"
            visible: root.page.ofStaff
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            stacked: true
            fontSize: Theme.body
            label: Words.t("member_staff")
            picture: "staff-key"
            onActivated: root.kiosk.open("SignIn")
        }

        QuietButton {
            objectName: "memberSteps"
            visible: root.page.hasSteps
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            stacked: true
            fontSize: Theme.body
            label: Words.t("skills_title")
            picture: "stairs"
            onActivated: root.kiosk.open("Qualification")
        }

        QuietButton {
            objectName: "memberKey"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            stacked: true
            fontSize: Theme.body
            chosen: root.page.holdsKey
            label: Words.t(root.page.holdsKey ? "day_title" : "day_key_title")
            picture: "day-key"
            onActivated: root.kiosk.open(root.page.holdsKey ? "Day" : "DayKey")
        }
    }
}
