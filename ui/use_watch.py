"""Uses as the clock goes on: ended ones are written, and a sound calls when something new is told of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.rules.uses import Watch
    from ui.screen import Screen


class UseWatch:
    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._told: set[tuple[int, Watch]] = set()

    def tick(self) -> None:
        """Once a minute. Where nobody answers, it calls each time."""
        from kiosk.rules.uses import Watch
        from kiosk.services import sessions, uses

        screen = self._screen
        ended = screen.act(lambda: uses.auto_stop(screen.house), sound="")
        if ended is None:
            return
        told = {(each.seq, each.watch) for each in sessions.news(screen.house)}
        if told - self._told or any(stage is Watch.TELLS for _, stage in told):
            screen.outlets.play("attention")
        self._told = told
