"""The screen and the senses: QML pages, view models, camera, scanner, sounds."""

import builtins

import PySide6.QtCore  # noqa: F401

# Qt for Python reads the source of every module imported after it, in case it says `from __feature__ import`; ours
# never do, and it costs the start 10 ms and keeps each text in memory. This is Python's own import again.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
