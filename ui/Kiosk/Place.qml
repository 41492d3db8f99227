pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// What of the place's own folder the screen may show, put here by Main: the address of its photographs.
QtObject {
    property string photos: ""
}
