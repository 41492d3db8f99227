"""States of a machine's own page, of its units and of the report that something is wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.demo.workshop import SteppingClock
from kiosk.model.faults import FaultKind
from kiosk.model.resources import Unit
from kiosk.rules.calendar import MINUTE_MS
from kiosk.services import faults, office, pools, reservations, uses

if TYPE_CHECKING:
    from shots_states import Stage, State


def unit(stage: Stage, picture: str, number: int = 0) -> Unit:
    return next(units[number] for thing, units in office.machines(stage.kiosk.house) if thing.picture == picture)


def make_free(stage: Stage, wanted: Unit) -> None:
    """Whatever the demo put there is over."""
    uses.auto_stop(stage.kiosk.house)
    with stage.kiosk.house.store.write() as tx:
        for each in tx.reservations.of_day(stage.kiosk.house.today()):
            if each.resource_id == wanted.resource_id:
                tx.reservations.cancel(each.id)
        running = tx.uses.running(wanted.id)
    if running is not None:
        uses.stop(stage.kiosk.house, member_id=stage.staff.id, seq=running.seq, nonce="made-free")


def public(picture: str = "press") -> State:
    def reach(stage: Stage) -> None:
        wanted = unit(stage, picture)
        make_free(stage, wanted)
        stage.go("Use", unit=wanted.id)

    return reach


def start(stage: Stage) -> None:
    stage.come()
    public()(stage)


def begun(stage: Stage, next_in: int = 0) -> Unit:
    """She uses the press; somebody else has it after so many minutes, cleaned."""
    stage.come()
    house, wanted = stage.kiosk.house, unit(stage, "press")
    make_free(stage, wanted)
    if next_in:
        other = next(each for each in office.members(house)[0] if each.id != stage.member.id)
        at = house.now() - house.now() % (15 * MINUTE_MS) + next_in * MINUTE_MS
        reservations.reserve(
            house, member_id=other.id, resource_id=wanted.resource_id, start=at, minutes=60, nonce="next"
        )
    uses.start(house, member_id=stage.member.id, unit_id=wanted.id, nonce="begun")
    return wanted


def running(stage: Stage) -> None:
    stage.go("Use", unit=begun(stage).id)


def ends_soon(stage: Stage) -> None:
    stage.go("Use", unit=begun(stage, 30).id)


def somebody_else(stage: Stage) -> None:
    wanted = begun(stage)
    other = office.members(stage.kiosk.house)[0][-1]
    stage.screen.home()
    stage.come(other)
    stage.go("Use", unit=wanted.id)


def asks(stage: Stage) -> None:
    """Begun half an hour ago, and nothing heard of her since."""
    house, wanted = stage.kiosk.house, unit(stage, "press")
    make_free(stage, wanted)
    stage.kiosk.store.connection.execute("update resource set watch_minutes = 30 where id = ?", (wanted.resource_id,))
    then = replace(house, clock=SteppingClock(house.now() - 32 * MINUTE_MS))
    uses.start(then, member_id=stage.member.id, unit_id=wanted.id, nonce="begun")
    stage.go("Use", unit=wanted.id)


def asks_home(stage: Stage) -> None:
    asks(stage)
    stage.screen.home()


def reported(stage: Stage) -> None:
    wanted = unit(stage, "press")
    make_free(stage, wanted)
    for number, kind in enumerate((FaultKind.NOISE, FaultKind.HOT)):
        faults.report(stage.kiosk.house, unit_id=wanted.id, kind=kind, stops=False, nonce=f"fault-{number}")
    stage.come()
    stage.go("Use", unit=wanted.id)


def broken(stage: Stage) -> None:
    wanted = unit(stage, "press")
    faults.report(stage.kiosk.house, unit_id=wanted.id, kind=FaultKind.GAS, stops=True, nonce="gas")
    stage.go("Use", unit=wanted.id)


def hinted(stage: Stage) -> None:
    from shots_equipment import kept_photo

    told = replace(
        unit(stage, "sewing-machine", 1), hint="Le fil du bas passe deux fois par le crochet.",
        hint_picture=kept_photo(stage),
    )  # fmt: skip
    pools.change_unit(stage.kiosk.house, unit=told, by=stage.staff, nonce="hinted")
    stage.go("Use", unit=told.id)


def companion(stage: Stage) -> None:
    start(stage)
    stage.kiosk.store.connection.execute("update resource set needs_qualification = 1")
    member, press = stage.member.id, unit(stage, "press").resource_id
    with stage.kiosk.house.store.write() as tx:
        tx.qualifications.remove(member, press)
    stage.page.refresh()
    stage.page.act()


def clean(stage: Stage) -> None:
    stage.kiosk.store.connection.execute("update resource set asks_clean = 1")
    running(stage)
    stage.page.act()


def fault(stage: Stage) -> None:
    stage.go("Fault", unit=unit(stage, "press").id)


def fault_asks(stage: Stage) -> None:
    fault(stage)
    stage.page.choose("noise")


def units(stage: Stage) -> None:
    stage.go("Units", resource=unit(stage, "sewing-machine").resource_id)


def gone(stage: Stage) -> None:
    stage.go("Use", unit=987)


def to_look_at(stage: Stage) -> None:
    house = stage.kiosk.house
    for number, (picture, kind) in enumerate(
        (
            ("press", FaultKind.NOISE),
            ("press", FaultKind.HOT),
            ("overlocker", FaultKind.THREAD),
            ("oven", FaultKind.GAS),
        )
    ):
        faults.report(house, unit_id=unit(stage, picture).id, kind=kind, stops=False, nonce=f"look-{number}")
    table = unit(stage, "cutting-table")
    make_free(stage, table)
    seq = uses.start(house, member_id=stage.member.id, unit_id=table.id, nonce="table").result.seq
    uses.stop(house, member_id=stage.member.id, seq=seq, nonce="table-end")
    uses.say_clean(house, seq=seq, clean=False, nonce="table-dirty")
    stage.come_as_staff()
    stage.go("Faults")


def home_next(stage: Stage) -> None:
    begun(stage, 30)
    stage.screen.home()


STATES: dict[str, dict[str, State]] = {
    "Home": {"use": home_next, "asks": asks_home},
    "Use": {
        "public": public(), "start": start, "running": running, "asks": asks, "ends": ends_soon, "busy": somebody_else,
        "reported": reported, "broken": broken, "hint": hinted, "companion": companion, "clean": clean, "gone": gone,
    },
    "Units": {"usual": units},
    "Faults": {"full": to_look_at},
    "Fault": {"usual": fault, "question": fault_asks},
}  # fmt: skip
