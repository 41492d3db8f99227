pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One date of a series: a leaf, the day, and what it becomes. Where it is made already, a touch gives it back; where it was
// skipped, a touch tries again.
Pressable {
    id: root

    property string date: ""
    property string text: ""
    property string standing: "made"
    property string reason: ""
    property string picture: ""
    property string mark: ""
    property bool fresh: false
    readonly property bool made: standing === "made"
    readonly property bool gone: standing === "gone"

    name: [text, reason].filter(part => part !== "").join(", ")
    description: fresh || gone ? "" : made ? Words.t("my_day_free") : Words.t("series_add")
    passive: fresh || gone
    opacity: gone ? 0.5 : 1

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.held ? Theme.well : root.made ? Theme.leafSoft : root.gone ? Theme.card : Theme.taken
        border.width: Theme.edge
        border.color: root.made ? Theme.leaf : Theme.line
    }

    DateLeaf {
        id: leaf

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        date: root.date
    }

    Column {
        anchors.left: leaf.right
        anchors.right: end.left
        anchors.margins: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Sentence {
            width: parent.width
            height: Theme.body * 1.4
            horizontalAlignment: Text.AlignLeft
            text: root.text
            font.weight: Font.DemiBold
            font.strikeout: !root.made && !root.gone
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
        }

        Sentence {
            visible: root.reason !== ""
            width: parent.width
            height: Theme.small * 1.5
            horizontalAlignment: Text.AlignLeft
            text: root.reason
            font.pixelSize: Theme.small
            fontSizeMode: Text.Fit
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    Item {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: 56 * Theme.scale
        height: width

        StateMark {
            anchors.centerIn: parent
            visible: root.fresh && (root.made || root.mark !== "")
            availability: root.made ? "free" : root.mark
            size: parent.width * 0.8
        }

        Picture {
            anchors.centerIn: parent
            visible: !root.made && root.fresh && root.mark === ""
            name: root.picture
            size: parent.width
        }

        Icon {
            anchors.centerIn: parent
            visible: !root.fresh && !root.gone
            name: root.made ? "close" : "plus"
            size: parent.width * 0.7
            weight: 2.4
        }
    }
}
