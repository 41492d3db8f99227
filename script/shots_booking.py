"""States of the pages about time: the wall view, messages, reservations, series."""

from __future__ import annotations

from shots_edges import PICTURES, SUN, look
from shots_states import Stage, State, plain

from kiosk.model.resources import DayException
from kiosk.services import plan
from ui.viewmodels.share_text import day_message


def wall_closed(stage: Stage) -> None:
    with stage.kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException(stage.kiosk.house.today()))
    stage.go("Wall")


def wall_rest(stage: Stage) -> None:
    stage.go("Wall", rest=True)


def message_day(stage: Stage) -> None:
    stage.speak()
    house = stage.kiosk.house
    room = plan.room_day(house, house.today())
    text = day_message(room, house.now(), house.settings.place_name, stage.screen.words, house.settings.zone)
    stage.go("MessageQr", text=text)


def message_text(stage: Stage) -> None:
    message_day(stage)
    stage.page.turn()


STATES: dict[str, dict[str, State]] = {
    "Wall": {
        "usual": plain("Wall"), "rest": wall_rest, "closed": wall_closed, "pictures": look(plain("Wall"), **PICTURES),
        "sun": look(plain("Wall"), **SUN),
    },
    "MessageQr": {"usual": message_day, "text": message_text},
}  # fmt: skip
