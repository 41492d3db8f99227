pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Models

// The questions answered in letters: name of the place, who opens it, who sells. One picture, one field.
Item {
    id: root

    required property SetupModel page
    readonly property string step: page.step
    readonly property var pictures: ({ "place": "place", "person": "new-member", "seller": "stall" })

    function begin(): void {
        entry.text = root.page.text;
        if (root.step !== "seller")
            entry.edit();
    }

    onStepChanged: begin()
    Component.onCompleted: begin()

    TextEntry {
        id: entry

        objectName: "setupText"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 760 * Theme.scale)
        label: Words.t("setup_" + root.step + "_label")
        placeholder: root.step === "person" || root.step === "place" ? Words.t("setup_" + root.step + "_example") : ""
        maximumLength: 60
        onTextChanged: root.page.set_text(text)
        onAccepted: root.page.forward()
    }

    Picture {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: entry.bottom
        anchors.topMargin: Theme.margin
        name: root.pictures[root.step] ?? ""
        size: Math.max(0, Math.min(180 * Theme.scale, root.height - entry.height - Theme.margin))
    }
}
