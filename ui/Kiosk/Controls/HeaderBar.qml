pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk

// Always on top: the way back, where we are, the clock, the language, and who is here with a clear way out.
Item {
    id: root

    property bool showBack: false
    property string title: ""
    property string picture: ""
    property string clock: ""
    property string languageName: ""
    property bool showMember: false
    property string memberName: ""
    property string memberPicture: ""
    property string memberColour: "#FFFFFF"

    property string keySign: ""
    property string keyColour: "#FFFFFF"
    property string keyText: ""
    property bool keyMine: false
    property string paperNeed: ""
    property string paperText: ""
    readonly property bool wide: width > 1000 * Theme.scale
    readonly property bool narrow: width < 900 * Theme.scale
    readonly property int extras: (paperNeed === "" ? 0 : 1) + (keySign === "" ? 0 : 1) + (Speaker.shown ? 1 : 0)
    readonly property bool crowded: narrow ? extras > 0 : !wide && (paperNeed !== "" || extras > 1)
    readonly property bool tight: narrow && extras > 1

    signal paper
    signal dayKey
    signal listen
    signal back
    signal language
    signal leave

    implicitHeight: Theme.header + Theme.border

    Rectangle {
        anchors.fill: parent
        color: Theme.indigo
    }

    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin * 0.8
        anchors.rightMargin: Theme.margin * 0.8
        height: Theme.header
        spacing: Theme.gap * (root.crowded ? 0.7 : 1.2)

        HeaderButton {
            objectName: "headerBack"
            visible: root.showBack
            name: Words.t("controls_back")
            icon: "back"
            onActivated: root.back()
        }

        Rectangle {
            visible: root.picture !== "" && !root.crowded
            implicitWidth: 76 * Theme.scale
            implicitHeight: implicitWidth
            radius: Theme.radius * 0.8
            color: Theme.paper

            Picture {
                anchors.centerIn: parent
                name: root.picture
                size: parent.width * 0.84
            }
        }

        Sentence {
            objectName: "headerTitle"
            Layout.fillWidth: true
            Layout.fillHeight: true
            horizontalAlignment: Text.AlignLeft
            text: root.title
            color: Theme.onDark
            font.pixelSize: root.crowded ? Theme.body : Math.round(32 * Theme.scale)
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            lineHeight: 0.9
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        HeaderButton {
            objectName: "headerPaper"
            visible: root.paperNeed !== ""
            Layout.maximumWidth: root.wide ? implicitWidth : Theme.target
            name: root.paperText
            label: root.wide ? root.paperText : ""
            icon: root.paperNeed === "came_out" || root.paperNeed === "stale" ? "question" : "printer"
            urgent: true
            onActivated: root.paper()
        }

        HeaderKeyChip {
            objectName: "headerKey"
            visible: root.keySign !== ""
            name: root.keyText
            sign: root.keySign
            colour: root.keyColour
            compact: root.tight
            passive: !root.keyMine
            onActivated: root.dayKey()
        }

        Sentence {
            objectName: "headerClock"
            text: root.clock
            color: Theme.onDark
            font.pixelSize: root.crowded ? Theme.title : Theme.large
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
        }

        HeaderButton {
            objectName: "headerListen"
            visible: Speaker.shown
            name: Words.t("controls_listen")
            icon: "speaker"
            onActivated: root.listen()
        }

        HeaderButton {
            objectName: "headerLanguage"
            visible: root.languageName !== ""
            name: Words.t("controls_language") + " " + root.languageName
            label: root.languageName
            icon: "globe"
            onActivated: root.language()
        }

        Pressable {
            id: chip

            objectName: "headerMember"
            visible: root.showMember
            name: root.memberName + ", " + Words.t("controls_leave")
            Layout.preferredWidth: chipRow.implicitWidth + 2 * Theme.gap
            Layout.preferredHeight: Theme.target
            onActivated: root.leave()

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: chip.held ? Qt.darker(root.memberColour, 1.1) : root.memberColour
            }

            Row {
                id: chipRow

                anchors.centerIn: parent
                spacing: Theme.gap

                Picture {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.memberPicture
                    size: 56 * Theme.scale
                }

                Sentence {
                    visible: !root.tight
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, 190 * Theme.scale, root.width * 0.13)
                    height: Theme.target - Theme.grid
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    text: root.memberName
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.Fit
                }

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "close"
                    size: Theme.title * 1.2
                    weight: 2.6
                }
            }
        }
    }

    PrintedBorder {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
