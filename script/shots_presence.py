"""States of arriving, the charter, counts and what the kiosk knows about somebody."""

from __future__ import annotations

from dataclasses import replace

from shots_states import Stage, State, staff_page

from kiosk.model.charter import OWN, RULES, CharterLine
from kiosk.model.people import Member
from kiosk.rules.calendar import MINUTE_MS, add_days
from kiosk.rules.screen_states import Event
from kiosk.services import charter, day_end, office, presence

OWN_RULE = "La clef de la réserve reste au clou, à gauche de la porte."


def home_stage(event: Event) -> State:
    def reach(stage: Stage) -> None:
        stage.screen.home()
        stage.screen.reading.happen(event)
        stage.screen.reading.stop()

    return reach


def publish(stage: Stage, *lines: CharterLine) -> None:
    charter.publish(stage.kiosk.house, lines=lines or tuple(map(CharterLine, RULES)), by=stage.staff, nonce="shot")


def newcomer(stage: Stage) -> Member:
    """Somebody who has never been here."""
    sign, colour = office.free_sign(stage.kiosk.house)
    return office.add_member(
        stage.kiosk.house, name="Aminata", sign=sign, colour=colour, language=stage.language, nonce="newcomer"
    ).result


def asked_charter(stage: Stage) -> None:
    publish(stage)
    stage.come(newcomer(stage))


def asked_message(stage: Stage) -> None:
    house, member = stage.kiosk.house, stage.agree(newcomer(stage))
    facts = {"reservation": 1, "resource": "Surjeteuse", "day": add_days(house.today(), 1), "start": "10:00"}
    with house.store.write() as tx:
        tx.messages.add(member.id, "in_question", facts, house.now())
        tx.messages.add(member.id, "restored", facts, house.now())
    stage.come(member)


def asked_left(stage: Stage) -> None:
    member, house = stage.agree(newcomer(stage)), stage.kiosk.house
    yesterday = replace(house, clock=_Then(house.now() - 1440 * MINUTE_MS))
    presence.check_in_member(yesterday, member_id=member.id, nonce="yesterday")
    day_end.close_days(house)
    stage.come(member)


def asked_valid(stage: Stage) -> None:
    member = replace(stage.agree(newcomer(stage)), valid_until=add_days(stage.kiosk.house.today(), 6))
    office.change_member(stage.kiosk.house, member=member, nonce="valid")
    stage.come(member)


class _Then:
    def __init__(self, at: int) -> None:
        self._at = at

    def now(self) -> int:
        return self._at


def read_charter(stage: Stage) -> None:
    asked_charter(stage)
    stage.page.answer()


def agreed_charter(stage: Stage) -> None:
    publish(stage, *map(CharterLine, RULES[:5]), CharterLine(OWN, OWN_RULE))
    stage.come(stage.staff)
    stage.go("CharterRead")


def compose(*lines: CharterLine) -> State:
    def reach(stage: Stage) -> None:
        if lines:
            publish(stage, *lines)
        staff_page("Charter")(stage)
        if lines:
            stage.page.toggle("share")

    return reach


def compose_asked(stage: Stage) -> None:
    compose(CharterLine("hands"))(stage)
    stage.page.ask()


def guests(people: int, most: int = 0) -> State:
    def reach(stage: Stage) -> None:
        stage.screen.change_setting("place_capacity", most)
        presence.set_guests(stage.kiosk.house, people=people, by=stage.staff, nonce="guests")
        staff_page("Guests")(stage)

    return reach


def my_data(stage: Stage) -> None:
    publish(stage, CharterLine("hands"))
    stage.agree(stage.member)
    stage.reserve()
    stage.come()
    stage.go("MyData")


def my_data_new(stage: Stage) -> None:
    stage.come(stage.agree(newcomer(stage)))
    stage.go("MyData")


def my_erase(stage: Stage) -> None:
    my_data(stage)
    stage.go("MyErase")


def member_later(stage: Stage) -> None:
    """The same page once "this is not me" has had its time."""
    stage.come()
    stage.screen.session.undo_until = 0.0
    stage.go("Member")


STATES: dict[str, dict[str, State]] = {
    "Home": {"reading": home_stage(Event.GLIMPSED), "half_read": home_stage(Event.HALF)},
    "Arrival": {
        "charter": asked_charter,
        "message": asked_message,
        "left": asked_left,
        "valid": asked_valid,
    },
    "CharterRead": {"usual": read_charter, "agreed": agreed_charter},
    "Charter": {
        "empty": compose(),
        "usual": compose(CharterLine("hands"), CharterLine(OWN, OWN_RULE)),
        "asks": compose_asked,
    },
    "Guests": {"empty": guests(0), "usual": guests(7, 40), "full": guests(35, 40)},
    "MyData": {"usual": my_data, "empty": my_data_new},
    "MyErase": {"usual": my_erase},
    "Counts": {"usual": staff_page("Counts")},
    "Member": {"later": member_later},
}
