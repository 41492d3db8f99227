pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The loudspeaker as controls see it: whether it is there, and what they want to be heard.
QtObject {
    property bool shown: false

    signal said(string text)
}
