"""States of arriving, the charter, counts and what the kiosk knows about somebody."""

from __future__ import annotations

from shots_states import Stage, State

from kiosk.rules.screen_states import Event


def home_stage(event: Event) -> State:
    def reach(stage: Stage) -> None:
        stage.screen.home()
        stage.screen.reading.happen(event)
        stage.screen.reading.stop()

    return reach


STATES: dict[str, dict[str, State]] = {
    "Home": {"reading": home_stage(Event.GLIMPSED), "half_read": home_stage(Event.HALF)},
}
