pragma ComponentBehavior: Bound

import QtQuick

import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The one window: header, page, and what may lie over it (refusal, paper of the preview printer, touch keyboard).
Window {
    id: root

    required property Screen kiosk
    required property TouchKeyboard keyboard
    required property bool demo
    required property string photos

    width: 1280
    height: 800
    visible: false
    color: Theme.paper
    title: "Atelier Kiosk"
    LayoutMirroring.enabled: root.kiosk.rightToLeft
    LayoutMirroring.childrenInherit: true

    function showPage(): void {
        pages.setSource(Qt.resolvedUrl("Pages/" + root.kiosk.pageName + "Page.qml"), {
            "page": root.kiosk.page,
            "kiosk": root.kiosk
        });
    }

    Binding {
        target: Theme
        property: "scale"
        value: Math.max(0.7, Math.min(1.6, Math.min(root.width / 1280, root.height / 800, 1) < 1
            ? Math.min(root.width, root.height) / 800 : Math.min(root.width / 1280, root.height / 800)))
    }
    Binding {
        target: Theme
        property: "motion"
        value: root.kiosk.motion
    }
    Binding {
        target: Theme
        property: "sun"
        value: root.kiosk.sunTheme
    }
    Binding {
        target: Theme
        property: "picturesOnly"
        value: root.kiosk.picturesOnly
    }
    Binding {
        target: Place
        property: "photos"
        value: root.photos
    }
    Binding {
        target: Words
        property: "source"
        value: root.kiosk.sentences as Sentences
    }
    Binding {
        target: Words
        property: "language"
        value: root.kiosk.language
    }

    Binding {
        target: Speaker
        property: "shown"
        value: (root.kiosk.voice as Voice)?.shown ?? false
    }
    Connections {
        target: Speaker

        function onSaid(text: string): void {
            (root.kiosk.voice as Voice).say(text);
        }
    }
    Connections {
        target: root.kiosk

        function onPageChanged(): void {
            root.showPage();
        }
    }

    Component.onCompleted: root.showPage()

    // Any touch, wherever it lands, keeps the screen awake.
    PointHandler {
        parent: root.contentItem
        onActiveChanged: if (active)
            root.kiosk.touched()
    }

    HeaderBar {
        id: header

        objectName: "header"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        showBack: root.kiosk.showBack
        title: (root.kiosk.page as PageModel)?.title ?? ""
        picture: (root.kiosk.page as PageModel)?.picture ?? ""
        clock: root.kiosk.clockText
        languageName: root.kiosk.languageName
        showMember: root.kiosk.showMember
        memberName: root.kiosk.memberName
        memberPicture: root.kiosk.memberPicture
        memberColour: root.kiosk.memberColour
        paperNeed: root.kiosk.pageName === "PaperCare" || root.kiosk.pageName.startsWith("Printer") ? "" : (root.kiosk.paperCare as PaperCare)?.need ?? ""
        paperText: (root.kiosk.paperCare as PaperCare)?.text ?? ""
        keySign: (root.kiosk.headerKey as HeaderKey)?.sign ?? ""
        keyColour: (root.kiosk.headerKey as HeaderKey)?.colour ?? "#FFFFFF"
        keyText: (root.kiosk.headerKey as HeaderKey)?.text ?? ""
        keyMine: (root.kiosk.headerKey as HeaderKey)?.mine ?? false
        onPaper: root.kiosk.open("PaperCare")
        onDayKey: root.kiosk.open("Day")
        onListen: (root.kiosk.voice as Voice).read()
        onBack: root.kiosk.back()
        onLanguage: root.kiosk.nextLanguage()
        onLeave: root.kiosk.home()
    }

    Loader {
        id: pages

        objectName: "pages"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        transform: Translate {
            id: lift
        }
    }

    Loader {
        id: paper

        objectName: "paper"
        anchors.fill: parent
        active: root.kiosk.paper !== ""
        sourceComponent: PaperView {
            source: root.kiosk.paper
            onClosed: root.kiosk.closePaper()
        }
    }

    Loader {
        id: touchKeyboard

        objectName: "keyboard"
        anchors.fill: parent
        active: root.keyboard.needed
        onActiveChanged: if (active)
            setSource(Qt.resolvedUrl("Keyboard/KeyboardPanel.qml"), {
                "page": pages,
                "shift": lift
            })
    }

    Loader {
        id: notice

        objectName: "notice"
        anchors.fill: parent
        active: root.kiosk.noticeKind !== ""
        sourceComponent: Sheet {
            open: true
            kind: root.kiosk.noticeKind
            picture: root.kiosk.noticePicture
            title: root.kiosk.noticeTitle
            text: root.kiosk.noticeSentence
            next: root.kiosk.noticeNext
            primary: Words.t("notice_close")
            onPrimaryActivated: root.kiosk.closeNotice()
        }
    }
}
