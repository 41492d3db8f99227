"""The screen and the senses: QML pages, view models, camera, scanner, sounds."""
