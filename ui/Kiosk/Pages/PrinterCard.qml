pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One kind of paper: where it comes out, a test page, and the way to change it.
Rectangle {
    id: root

    property string role: ""
    property string picture: ""
    property string label: ""
    property string where: ""
    property string paper: ""

    signal tested
    signal edited

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.edge
    border.color: Theme.line

    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        name: root.picture
        size: Math.min(84 * Theme.scale, parent.height - 2 * Theme.gap)
    }

    Column {
        anchors.left: drawing.right
        anchors.right: buttons.left
        anchors.margins: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid / 2

        Sentence {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: root.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }

        Sentence {
            width: parent.width
            height: Math.min(implicitHeight, root.height - Theme.title * 1.4 - Theme.small * 1.5 - 2 * Theme.gap)
            horizontalAlignment: Text.AlignLeft
            text: root.where
            color: Theme.quiet
            font.pixelSize: Theme.small
            fontSizeMode: Text.Fit
            wrapMode: Text.Wrap
            elide: Text.ElideRight
        }

        Sentence {
            width: parent.width
            visible: root.paper !== ""
            horizontalAlignment: Text.AlignLeft
            text: root.paper
            color: Theme.quiet
            font.pixelSize: Theme.small
        }
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        QuietButton {
            objectName: "test_" + root.role
            width: 124 * Theme.scale
            height: Math.min(root.height - 2 * Theme.gap, 124 * Theme.scale)
            stacked: true
            label: Words.t("printers_test")
            name: label + ", " + root.label
            icon: "printer"
            onActivated: root.tested()
        }

        QuietButton {
            objectName: "edit_" + root.role
            width: 124 * Theme.scale
            height: Math.min(root.height - 2 * Theme.gap, 124 * Theme.scale)
            stacked: true
            label: Words.t("printers_change")
            name: label + ", " + root.label
            icon: "pencil"
            onActivated: root.edited()
        }
    }
}
