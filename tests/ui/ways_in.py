"""Wishes for time, each with the reason that stands against it, and the ways in that need no window."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from kiosk.app import Kiosk
from kiosk.cli import main
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.model.resources import DayException, Resource, UnitState
from kiosk.rules.calendar import MINUTE_MS, instant, local_day, wall_minute
from kiosk.services import imports, office, reservations, series
from kiosk.services.series import Weekly

PARIS = "Europe/Paris"
DAY, SHUT, BASE = "2026-11-24", "2026-11-25", "2026-12-03"
TODAY = "2026-11-23"
Code = RefusalCode
numbers = itertools.count()


def at(hour: int, minute: int = 0, day: str = DAY) -> int:
    return instant(day, hour * 60 + minute, PARIS)


@dataclass(frozen=True)
class Case:
    """Fatou wishes `thing` from `start` for `minutes`; `code` is the nearest reason against it."""

    name: str
    thing: str
    start: int
    minutes: int
    code: RefusalCode | None = None


CASES = [
    Case("free", "Four", at(9), 60),
    Case("equal", "Four", at(14), 60, Code.JUST_TAKEN),
    Case("inside", "Four", at(14, 15), 30, Code.JUST_TAKEN),
    Case("around", "Four", at(13), 180, Code.JUST_TAKEN),
    Case("touching before", "Four", at(13), 60),
    Case("touching after", "Four", at(15), 60),
    Case("nothing", "Four", at(9), 0, Code.TOO_SHORT),
    Case("reversed", "Four", at(9), -60, Code.TOO_SHORT),
    Case("too short", "Four", at(9), 15, Code.TOO_SHORT),
    Case("too long", "Four", at(9), 600, Code.TOO_LONG),
    Case("off the quarter", "Four", at(9, 5), 60, Code.OFF_STEP),
    Case("between two steps", "Cuisine", at(11, 15), 60, Code.OFF_STEP),
    Case("on a step", "Cuisine", at(11), 60),
    Case("past", "Four", at(8, day=TODAY), 60, Code.IN_THE_PAST),
    Case("this quarter", "Four", at(9, day=TODAY), 60),
    Case("horizon", "Four", at(9, day="2026-12-21"), 60),
    Case("beyond the horizon", "Four", at(9, day="2026-12-23"), 60, Code.TOO_FAR_AHEAD),
    Case("across closing", "Four", at(20, 30), 60, Code.CLOSED_THEN),
    Case("up to closing", "Four", at(20), 60),
    Case("across midnight", "Four", at(23), 120, Code.CLOSED_THEN),
    Case("a closed day", "Four", at(9, day=SHUT), 60, Code.CLOSED_THEN),
    Case("buffer of the one before", "Presse", at(11), 60, Code.JUST_TAKEN),
    Case("after the buffer", "Presse", at(11, 15), 60),
    Case("own buffer onto the next", "Presse", at(9), 60, Code.JUST_TAKEN),
    Case("room for the own buffer", "Presse", at(8, 45), 60),
    Case("her own just before", "Presse", at(15), 60),
    Case("her own just after", "Presse", at(17), 60),
    Case("broken", "Table de coupe", at(9), 60, Code.MACHINE_BROKEN),
    Case("a full pool", "Surjeteuse", at(10), 60, Code.JUST_TAKEN),
    Case("the rest of a pool", "Surjeteuse", at(12), 60),
    Case("around what is taken", "Cuisine", at(14), 60, Code.JUST_TAKEN),
    Case("not qualified", "Piqueuse", at(9), 60, Code.NEEDS_SOMEONE),
]


def furnish(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    """What the cases need: neighbours, a closed day, a broken unit, a machine that asks for a qualification."""
    fatou, other, third = members["turtle"], members["fish"], members["owl"]
    things = {thing.name: (thing, units) for thing, units in office.machines(kiosk.house)}
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException(SHUT, ()))
        for unit in things["Table de coupe"][1]:
            tx.resources.set_state(unit.id, UnitState.BROKEN, clock.at)
        tx.qualifications.put(Qualification(other.id, things["Piqueuse"][0].id, QualificationStep.CAN_SHOW))
    kiosk.store.connection.execute("update resource set needs_qualification = 1 where name = 'Piqueuse'")
    kiosk.store.connection.execute("update resource set step_minutes = 60 where name = 'Cuisine'")
    take(kiosk, other, things["Four"][0], at(14), 60)
    take(kiosk, other, things["Presse"][0], at(10), 60)
    take(kiosk, fatou, things["Presse"][0], at(16), 60)
    for member, start in zip((other, third), (at(10), at(10, 30)), strict=True):
        take(kiosk, member, things["Surjeteuse"][0], start, 60)


def take(kiosk: Kiosk, member: Member, thing: Resource, start: int, minutes: int) -> int:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=thing.id, start=start, minutes=minutes, nonce=once()
    ).result.id


def once() -> str:
    return f"once-{next(numbers)}"


@dataclass
class Ways:
    """Every way in, for the same member. Each makes the wish, or raises or tells why not; it leaves nothing behind."""

    kiosk: Kiosk
    member: Member
    tmp_path: Path
    things: dict[str, Resource]

    def reserve(self, case: Case) -> RefusalCode | None:
        return self._service(case)

    def by_staff(self, case: Case) -> RefusalCode | None:
        return self._service(case, by=office.first_staff(self.kiosk.house).id)

    def _service(self, case: Case, **more: Any) -> RefusalCode | None:
        return self.told(
            lambda: reservations.reserve(
                self.kiosk.house, member_id=self.member.id, resource_id=self.things[case.thing].id, start=case.start,
                minutes=case.minutes, nonce=once(), **more,
            )
        )  # fmt: skip

    def move(self, case: Case) -> RefusalCode | None:
        kept = take(self.kiosk, self.member, self.things["Four"], at(9, day=BASE), 60)
        return self.told(
            lambda: reservations.move(
                self.kiosk.house, member_id=self.member.id, reservation_id=kept, start=case.start,
                minutes=case.minutes, resource_id=self.things[case.thing].id, nonce=once(),
            )
        )  # fmt: skip

    def stretch(self, case: Case) -> RefusalCode | None:
        """The shortest stay from that start, made as long as is wished."""
        thing = self.things[case.thing]
        try:
            kept = take(self.kiosk, self.member, thing, case.start, thing.min_minutes)
        except Refused as refused:
            return refused.code
        act, by = reservations.extend, case.minutes - thing.min_minutes
        return self.told(
            lambda: act(self.kiosk.house, member_id=self.member.id, reservation_id=kept, minutes=by, nonce=once())
        )

    def weekly(self, case: Case) -> RefusalCode | None:
        day = local_day(case.start, PARIS)
        wish = Weekly(
            self.member.id, self.things[case.thing].id, wall_minute(case.start, PARIS), case.minutes, day, day
        )
        return self.told(lambda: series.add(self.kiosk.house, wish=wish, nonce=once()))

    def imported(self, case: Case) -> RefusalCode | None:
        line = imports.Line(1, str(self.member.id), case.thing, case.start, case.minutes)
        staff = office.first_staff(self.kiosk.house)
        told = imports.bring_in(self.kiosk.house, lines=[line], by=staff.id).result[0]
        return told.refused.code if told.refused else None

    def command(self, case: Case) -> bool:
        day, minute = local_day(case.start, PARIS), wall_minute(case.start, PARIS)
        words = (str(self.member.id), case.thing, day, f"{minute // 60}:{minute % 60:02}", "--", str(case.minutes))
        return self._run("add", *words)

    def table(self, case: Case) -> bool:
        day, minute = local_day(case.start, PARIS), wall_minute(case.start, PARIS)
        path = self.tmp_path / "wish.csv"
        path.write_text(
            "member,resource,day,start,minutes\n"
            f"{self.member.id},{case.thing},{day},{minute // 60:02}:{minute % 60:02},{case.minutes}\n"
        )
        return self._imports(path)

    def calendar(self, case: Case) -> bool:
        import icalendar

        event = icalendar.Event()
        event.add("SUMMARY", case.thing)
        event.add("DTSTART", _utc(case.start))
        event.add("DTEND", _utc(case.start + case.minutes * MINUTE_MS))
        calendar = icalendar.Calendar()
        calendar.add_component(event)
        path = self.tmp_path / "wish.ics"
        path.write_bytes(calendar.to_ical())
        return self._imports(path, "--member", str(self.member.id))

    def _imports(self, path: Path, *more: str) -> bool:
        before = self.booked()
        self._run("import", str(path), "--apply", *more)
        return self.undone(before)

    def _run(self, *words: str) -> bool:
        before = self.booked()
        place = str(self.kiosk.folder.path)
        arguments = ["reservations", words[0], "--data", place, *words[1:]]
        CliRunner().invoke(main, arguments, catch_exceptions=False)
        return self.undone(before) if words[0] == "add" else False

    def told(self, act: Callable[[], object]) -> RefusalCode | None:
        """The code it was refused with, all undone again."""
        try:
            act()
        except Refused as refused:
            return refused.code
        finally:
            self.undone(self.base)
        return None

    @property
    def base(self) -> set[int]:
        """What was there before any case: five reservations."""
        return set(range(1, 6))

    def booked(self) -> set[int]:
        rows = self.kiosk.store.connection.execute("select id from reservation where state = 'booked'")
        return {row[0] for row in rows}

    def undone(self, before: set[int]) -> bool:
        made = self.booked() - before
        with self.kiosk.store.write() as tx:
            for each in made:
                tx.reservations.cancel(each)
        return bool(made)


def _utc(at_ms: int) -> Any:
    import datetime as dt

    return dt.datetime.fromtimestamp(at_ms / 1000, dt.UTC)
