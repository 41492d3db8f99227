pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The questions about a machine on top, the one that is open below, and the main button.
Item {
    id: root

    required property MachineEditModel page
    required property Screen kiosk

    // A touch beside the field puts the touch keyboard away.
    MouseArea {
        anchors.fill: parent
        onPressed: forceActiveFocus()
    }

    EditLine {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: implicitHeight
        steps: root.page.steps
        onStepChosen: step => root.page.open_step(step)
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: line.bottom
        anchors.bottom: act.visible ? act.top : parent.bottom
        anchors.margins: Theme.margin
        anchors.bottomMargin: act.visible ? Theme.gap : Theme.margin
        sourceComponent: ({
            "name": nameStep, "picture": pictureStep, "kind": kindStep, "units": unitsStep, "lengths": lengthsStep,
            "cleaning": cleaningStep, "rules": rulesStep
        })[root.page.step]
    }

    MainButton {
        id: act

        objectName: "editAct"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        visible: root.page.actLabel !== "" && (root.page.photo as PhotoTaker)?.state === ""
        enabled: root.page.canAct
        label: root.page.actLabel
        icon: "check"
        onActivated: root.page.forward()
    }

    Component {
        id: nameStep

        Item {
            Picture {
                id: face

                anchors.left: parent.left
                anchors.top: parent.top
                name: root.page.shown
                size: Math.min(200 * Theme.scale, parent.height * 0.7)
            }

            TextEntry {
                objectName: "machineName"
                anchors.left: face.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.margin
                label: Words.t("machine_name_ask")
                placeholder: Words.t("machine_name_hint")
                maximumLength: 60
                onTextChanged: root.page.set_name(text)
                onAccepted: root.page.forward()
                Component.onCompleted: {
                    text = root.page.name;
                    if (!root.page.known)
                        edit();
                }
            }
        }
    }

    Component {
        id: pictureStep

        PictureChooser {
            pictures: root.page.pictures
            photo: root.page.photo as PhotoTaker
            onChosen: picture => root.page.choose_picture(picture)
        }
    }

    Component {
        id: kindStep

        KindChooser {
            kind: root.page.kind
            places: root.page.places
            onKindChosen: kind => root.page.choose_kind(kind)
            onPlaceChosen: resource => root.page.choose_within(resource)
        }
    }

    Component {
        id: unitsStep

        UnitCount {
            picture: root.page.shown
            count: root.page.units
            fewer: root.page.fewer
            onAdded: by => root.page.add_units(by)
        }
    }

    Component {
        id: lengthsStep

        LengthChooser {
            page: root.page
        }
    }

    Component {
        id: cleaningStep

        CleaningChooser {
            page: root.page
        }
    }

    Component {
        id: rulesStep

        MachineRules {
            page: root.page
        }
    }
}
