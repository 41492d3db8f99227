"""What ends the window, and what does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from ui.screen import Screen
from ui.window import KioskWindow


@pytest.fixture
def opened(screen: Screen) -> Iterator[Callable[..., KioskWindow]]:
    windows: list[KioskWindow] = []

    def open_it(*, demo: bool, full_screen: bool) -> KioskWindow:
        window = KioskWindow(screen, demo=demo)
        windows.append(window)
        window.show(full_screen=full_screen)
        QGuiApplication.processEvents()
        return window

    screen.start()
    yield open_it
    for window in windows:
        window.close()


def _alt_f4(window: KioskWindow) -> bool:
    """As the window manager sends it; whether the window is gone."""
    window.window.close()
    QGuiApplication.processEvents()
    return not window.window.isVisible()


@pytest.mark.parametrize(
    ("demo", "full_screen", "closes"), [(False, True, False), (True, True, True), (False, False, True)]
)
def test_a_kiosk_on_its_wall_is_not_closed_by_keys(
    opened: Callable[..., KioskWindow], demo: bool, full_screen: bool, closes: bool
) -> None:
    assert _alt_f4(opened(demo=demo, full_screen=full_screen)) is closes


def test_the_kiosk_itself_can_close_it(screen: Screen) -> None:
    screen.start()
    window = KioskWindow(screen)
    window.show(full_screen=True)
    gone: list[bool] = []
    window.window.destroyed.connect(lambda: gone.append(True))
    window.close()
    assert gone == [True]
