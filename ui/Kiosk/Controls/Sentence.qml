pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Text in the house's type: wraps at words, never interprets markup.
Text {
    color: Theme.ink
    font.family: Theme.fontFamily
    font.features: Theme.figures
    font.pixelSize: Theme.body
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    verticalAlignment: Text.AlignVCenter
    minimumPixelSize: Theme.small
}
