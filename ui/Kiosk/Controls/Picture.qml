pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A drawing of the house by name, a photograph of the place (photo:UID) or by address, or else the text itself as a glyph
// (a sign). Never mirrored.
Item {
    id: root

    property string name: ""
    property real size: 96 * Theme.scale
    readonly property bool drawn: Drawings.known.has(name)
    readonly property bool own: name.startsWith("photo:")
    readonly property bool photo: own || name.startsWith("file:") || name.startsWith("image:")

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.ignored: true

    function address(): string {
        if (root.drawn)
            return Qt.resolvedUrl("../Pictures/" + root.name + ".svg");
        if (root.own)
            return Place.photos + "/" + root.name.slice(6) + ".jpg";
        return root.photo ? root.name : "";
    }

    Image {
        id: image

        anchors.centerIn: parent
        width: root.size
        height: root.size
        visible: root.drawn || root.photo
        source: root.address()
        sourceSize: Qt.size(Math.max(1, Math.round(root.size)), Math.max(1, Math.round(root.size)))
        asynchronous: true
        fillMode: root.photo ? Image.PreserveAspectCrop : Image.PreserveAspectFit
    }

    // A photograph whose file is gone, or a paper that cannot be read.
    Image {
        anchors.fill: image
        visible: root.photo && image.status === Image.Error
        source: visible ? Qt.resolvedUrl(root.own ? "../Pictures/machine.svg" : "../Pictures/documents.svg") : ""
        sourceSize: image.sourceSize
    }

    Text {
        anchors.centerIn: parent
        visible: !root.drawn && !root.photo
        text: visible ? root.name : ""
        font.family: Theme.fontFamily
        font.pixelSize: Math.max(1, Math.round(root.size * 0.76))
    }
}
