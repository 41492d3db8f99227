pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// Greeting, four ways to go on, and at the side what concerns her now, in her own colour.
Item {
    id: root

    required property MemberModel page
    required property Screen kiosk
    readonly property bool portrait: height > width

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.margin * 0.8
        anchors.bottomMargin: Theme.margin * 0.8
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.margin
        rowSpacing: Theme.margin

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 3
            spacing: Theme.margin * 0.8

            Greeting {
                Layout.fillWidth: true
                Layout.preferredHeight: 112 * Theme.scale
                hello: root.page.hello
                presence: root.page.presenceText
                undoLeft: root.page.undoLeft
                undoSeconds: root.page.undoSeconds
                dataLabel: Words.t("member_data")
                onNotMe: root.page.not_me()
                onDataAsked: root.kiosk.open("MyData")
            }

            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                columns: 2
                columnSpacing: Theme.gap * 1.5
                rowSpacing: Theme.gap * 1.5
                uniformCellWidths: true
                uniformCellHeights: true

                Tile {
                    objectName: "memberReserve"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    label: Words.t("member_reserve")
                    picture: "reserve"
                    onActivated: root.kiosk.open("Reserve")
                }

                Tile {
                    objectName: "memberMade"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    label: Words.t("member_made")
                    picture: "made"
                    onActivated: root.kiosk.open("Made")
                }

                Tile {
                    objectName: "memberDay"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    label: Words.t("member_day")
                    picture: "day"
                    onActivated: root.kiosk.open("MyDay")
                }

                Tile {
                    objectName: "memberLeave"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    label: Words.t("member_leave")
                    picture: "leave"
                    onActivated: root.page.leave()
                }
            }
        }

        MemberSide {
            Layout.fillWidth: root.portrait
            Layout.fillHeight: !root.portrait
            Layout.preferredWidth: 400 * Theme.scale
            Layout.preferredHeight: root.portrait ? 380 * Theme.scale : -1
            page: root.page
            kiosk: root.kiosk
            lying: root.portrait
        }
    }
}
