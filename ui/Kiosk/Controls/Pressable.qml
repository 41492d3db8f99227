pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Anything a finger can press: one accessible button, one signal, and a second touch right after the first is one touch.
Item {
    id: root

    property string name: ""
    property string description: ""
    property bool repeats: false
    property bool passive: false
    readonly property bool held: area.pressed && area.containsMouse
    property real lastPress: 0

    signal activated

    function press(): void {
        const now = Date.now();
        if (!root.enabled || root.passive || (!root.repeats && Math.abs(now - root.lastPress) < Theme.doubleTap))
            return;
        root.lastPress = now;
        root.activated();
    }

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    opacity: enabled ? 1 : 0.5
    scale: held ? 0.97 : 1

    Accessible.role: passive ? Accessible.Graphic : Accessible.Button
    Accessible.name: name
    Accessible.description: description
    Accessible.focusable: !passive
    Accessible.onPressAction: press()

    MouseArea {
        id: area

        anchors.fill: parent
        visible: !root.passive
        onClicked: root.press()
    }
}
