import QtQuick

// Digits and signs, the same in every language; digits are 0 to 9 everywhere.
LetterKeys {
    first: "1234567890"
    second: "-/:;()€&@\""
    third: "?!'+*=%#_°"
    capitals: false
}
