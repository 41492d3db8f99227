"""Garbage with an object of Qt in it ends on the screen's thread, whoever makes Python collect."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.garbage import Garbage
from ui.hand import PATIENCE_MS


class Knot(QObject):
    """Holds itself: only the collector of cycles ends it."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def allocate() -> None:
    """Enough for Python to collect several times by itself."""
    kept = [[number] for number in range(200_000)]
    assert len(kept) == 200_000


def test_a_worker_ends_no_object_of_the_screen(qtbot: QtBot) -> None:
    ended: list[int] = []
    parent = QObject()
    garbage = Garbage(parent, every_ms=20)
    weakref.finalize(Knot(), lambda: ended.append(threading.get_ident()))
    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert ended == []
    qtbot.waitUntil(lambda: ended != [], timeout=PATIENCE_MS)
    assert ended == [threading.get_ident()]
    garbage.close()
    assert gc.isenabled()
