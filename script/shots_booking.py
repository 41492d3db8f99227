"""States of the pages about time: the wall view, messages, reservations, series."""

from __future__ import annotations

from dataclasses import replace

from shots_edges import PICTURES, SUN, look
from shots_states import Stage, State, plain, staff_page

from kiosk.model.reservations import Reservation
from kiosk.model.resources import DayException, UnitState
from kiosk.rules.calendar import MINUTE_MS, add_days, floor_quarter, instant
from kiosk.services import office, plan, pools, reservations, series
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


def stays(stage: Stage) -> list[Reservation]:
    """Hers of today, and one of her group's tomorrow."""
    house = stage.kiosk.house
    ids = [stage.member.id, *(each.id for each in office.members(house)[0][-2:])]
    with house.store.write() as tx:
        party = tx.parties.add(
            name="Les Aiguilles", sign="sunflower", colour="sky", from_day=house.today(), until_day=None
        )
        tx.parties.set_members(party.key, ids)
    things = {resource.picture: resource.id for resource, _ in office.machines(house)}
    quarter = floor_quarter(house.now())
    wishes = (("cutting-table", 0, None), ("sewing-machine", 30, None), ("press", 24 * 60, party.key))
    return [
        reservations.reserve(
            house, member_id=stage.member.id, resource_id=things[picture], start=quarter + later * MINUTE_MS,
            minutes=60, party_key=key, nonce=f"stay-{picture}",
        ).result
        for picture, later, key in wishes
    ]  # fmt: skip


def booking(place: int, asked: str = "") -> State:
    def reach(stage: Stage) -> None:
        made = stays(stage)[place]
        stage.come()
        stage.go("MyDay")
        stage.go("Booking", reservation=made.id)
        if asked:
            stage.page.act(asked)

    return reach


def booking_doubtful(stage: Stage) -> None:
    made = stays(stage)[1]
    pools.set_unit_state(
        stage.kiosk.house, unit_id=made.unit_id, state=UnitState.BROKEN, by=stage.staff, nonce="broken"
    )
    stage.come()
    stage.go("Booking", reservation=made.id)


def my_day_groups(stage: Stage) -> None:
    booking_doubtful(stage)
    stage.go("MyDay")


def freed(stage: Stage) -> None:
    booking(1, "cancel")(stage)
    stage.page.give_back()


def for_whom(stage: Stage) -> None:
    stays(stage)
    stage.come()
    stage.go("Reserve")


def for_absent(name: str) -> State:
    def reach(stage: Stage) -> None:
        made = stays(stage)
        absent = stage.member.id
        stage.come_as_staff()
        stage.go("Reserve", member=absent)
        if name == "ReserveSlot":
            stage.go(name, resource=2, member=absent, own=True)
        elif name in ("MyDay", "Booking"):
            stage.go("MyDay", member=absent)
            if name == "Booking":
                stage.go(name, member=absent, reservation=made[1].id)

    return reach


def second_badge(stage: Stage) -> None:
    house = stage.kiosk.house
    table = next(resource for resource, _ in office.machines(house) if resource.picture == "cutting-table")
    with house.store.write() as tx:
        tx.resources.change(replace(table, needs_qualification=True, tariff_cents=200))
    stage.come()
    stage.go("ReserveSlot", resource=table.id)
    stage.page.reserve()


def series_fresh(weeks: int) -> State:
    def reach(stage: Stage) -> None:
        house = stage.kiosk.house
        press = next(resource for resource, _ in office.machines(house) if resource.picture == "press")
        other = next(each for each in office.members(house)[0] if each.id != stage.member.id)
        day = add_days(house.today(), 7)
        for number in (7, 21):
            reservations.reserve(
                house, member_id=other.id, resource_id=press.id, minutes=60, nonce=f"other-{number}",
                start=instant(add_days(house.today(), number + 7), 14 * 60, house.settings.zone),
            )  # fmt: skip
        stage.come()
        stage.go("Series", resource=press.id, day=day, minute=14 * 60, minutes=60)
        stage.page.choose_weeks(weeks)

    return reach


def series_made(stage: Stage) -> None:
    series_fresh(8)(stage)
    stage.page.make()
    house = stage.kiosk.house
    found = series.of_member(house, member_id=stage.member.id)[0]
    stage.screen.closeNotice()
    stage.go("Series", resource=found.series.resource_id, series=found.series.id)


def hand_over(stage: Stage) -> None:
    made = stays(stage)[1]
    stage.come()
    stage.go("HandOver", reservation=made.id)


def hand_over_badge(stage: Stage) -> None:
    hand_over(stage)
    stage.page.choose(stage.page._people.rows[0].member)


def hand_over_what(stage: Stage) -> None:
    hand_over_badge(stage)
    house, other = stage.kiosk.house, stage.page._other
    things = {resource.picture: resource.id for resource, _ in office.machines(house)}
    for number, picture in enumerate(("overlocker", "cutting-table")):
        reservations.reserve(
            house, member_id=other.id, resource_id=things[picture], minutes=60, nonce=f"theirs-{number}",
            start=floor_quarter(house.now()) + (26 + number) * 60 * MINUTE_MS,
        )  # fmt: skip
    stage.page._offer(other)


STATES: dict[str, dict[str, State]] = {
    "Wall": {
        "usual": plain("Wall"), "rest": wall_rest, "closed": wall_closed, "pictures": look(plain("Wall"), **PICTURES),
        "sun": look(plain("Wall"), **SUN),
    },
    "Reserve": {"for-whom": for_whom, "absent": for_absent("Reserve")},
    "ReserveSlot": {"freed": freed, "second": second_badge, "absent": for_absent("ReserveSlot")},
    "MyDay": {"groups": my_day_groups, "absent": for_absent("MyDay")},
    "Booking": {
        "now": booking(0), "usual": booking(1), "group": booking(2), "doubt": booking_doubtful,
        "absent": for_absent("Booking"),
        "asked": booking(1, "cancel"), "longer": booking(0, "extend"), "pictures": look(booking(0), **PICTURES),
    },
    "Series": {"usual": series_fresh(4), "long": series_fresh(12), "made": series_made},
    "HandOver": {"usual": hand_over, "badge": hand_over_badge, "what": hand_over_what},
    "ReserveFor": {"usual": staff_page("ReserveFor")},
    "MessageQr": {"usual": message_day, "text": message_text},
}  # fmt: skip
