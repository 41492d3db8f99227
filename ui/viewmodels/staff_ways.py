"""The ways of the staff pages: where each leads, and the one fact that waits there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.model.maintenance import Urgency
from kiosk.model.printing import JobState
from kiosk.model.resources import UnitState
from kiosk.rules.qualifications import ends_soon
from kiosk.services import (
    charter,
    loans,
    maintenance,
    office,
    parties,
    presence,
    print_queue,
    qualifications,
    questions,
    room,
)
from kiosk.services.counts import month_said
from kiosk.services.faults import not_clean, open_reports
from kiosk.services.house import House
from kiosk.words import Words
from kiosk.words.formats import day_short, euros
from ui.viewmodels.times import opening_text

TO_LOOK_AT = frozenset({JobState.NOT_SENT, JobState.UNKNOWN, JobState.STALE, JobState.WAITING})


@dataclass(frozen=True, slots=True)
class Fact:
    """What a way tells at a glance; `picture` replaces the way's own where it is urgent."""

    text: str = ""
    urgent: bool = False
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """`page` is opened without an argument; its label is the word `staff_way_<page in lower case>`."""

    page: str
    picture: str
    read: Callable[[House, Words], Fact]


@dataclass(frozen=True, slots=True)
class WayRow:
    page: str
    label: str
    picture: str
    fact: str
    urgent: bool


def rows(house: House, words: Words) -> tuple[WayRow, ...]:
    """Every way in its place, with what waits there now."""
    return tuple(_row(way, way.read(house, words), words) for way in WAYS)


def _row(way: Way, fact: Fact, words: Words) -> WayRow:
    label = words.say(f"staff_way_{way.page.lower()}")
    return WayRow(way.page, label, fact.picture or way.picture, fact.text, fact.urgent)


def _totals(house: House, words: Words) -> Fact:
    totals = office.day_totals(house)
    return Fact(euros(totals.total_cents, words.language) if totals.tickets else words.say("staff_totals_none"))


def _members(house: House, words: Words) -> Fact:
    return Fact(words.say("staff_members_in", n=len(presence.present(house))))


def _guests(house: House, words: Words) -> Fact:
    found = presence.inside(house)
    return Fact(words.say("guests_total", n=found.total), found.full)


def _charter(house: House, words: Words) -> Fact:
    found, agreed, members = charter.standing(house)
    return Fact(words.say("charter_agreed_short", agreed=agreed, members=members) if found else "")


def _parties(house: House, words: Words) -> Fact:
    today = house.today()
    running = sum(card.party.runs_on(today) for card in parties.cards(house))
    return Fact(words.say("staff_parties_running", n=running))


def _machines(house: House, words: Words) -> Fact:
    return Fact(words.say("machine_count", n=sum(len(units) for _, units in office.machines(house))))


def _broken(house: House, words: Words) -> Fact:
    broken = sum(unit.state is UnitState.BROKEN for _, units in office.machines(house) for unit in units)
    if not broken:
        return Fact(words.say("staff_machines_ok"))
    return Fact(words.say("staff_machines_broken", n=broken), True)


def _questions(house: House, words: Words) -> Fact:
    count = len(questions.concerned(house))
    return Fact(words.say("questions_count", n=count), True) if count else Fact(words.say("questions_none"))


def _nothing(house: House, words: Words) -> Fact:  # noqa: ARG001
    return Fact()


def _faults(house: House, words: Words) -> Fact:
    look = sum(each.unit.state is UnitState.TO_LOOK_AT for each in open_reports(house))
    dirty = len(not_clean(house))
    told = [words.say("staff_machines_look", n=look)] * bool(look) + [
        words.say("staff_machines_clean", n=dirty)
    ] * bool(dirty)
    return Fact(" · ".join(told) or words.say("staff_faults_none"), bool(told))


def _plan(house: House, words: Words) -> Fact:
    return Fact(day_short(house.today(), words))


def _hours(house: House, words: Words) -> Fact:
    view = room.room_view(house)
    return Fact(opening_text(view, house.now(), words, house.settings.zone))


def _loans(house: House, words: Words) -> Fact:
    left = sum(each.left for each in loans.unfinished(house))
    if left:
        return Fact(words.say("lending_left", n=left), True)
    today = sum(each.open_today for each in loans.loans(house))
    return Fact(words.say("lending_today", n=today) if today else words.say("lending_none"))


def _maintenance(house: House, words: Words) -> Fact:
    late = sum(each.urgency is Urgency.LATE for each in maintenance.due(house))
    return Fact(words.say("maintenance_due", n=late), True) if late else Fact(words.say("maintenance_ok"))


def _printers(house: House, words: Words) -> Fact:
    papers = sum(job.state in TO_LOOK_AT for job in print_queue.recent(house))
    return Fact(words.say("staff_printers_waiting", n=papers) if papers else words.say("staff_printers_ok"), papers > 0)


def _qualifications(house: House, words: Words) -> Fact:
    held = qualifications.matrix(house).held.values()
    soon = sum(ends_soon(each, house.today()) for each in held)
    return Fact(words.say("skills_ending", n=soon), True) if soon else Fact()


WAYS: tuple[Way, ...] = (
    Way("Members", "members", _members),
    Way("Guests", "guests", _guests),
    Way("Parties", "group", _parties),
    Way("ReserveFor", "reserve-for", _nothing),
    Way("Totals", "totals", _totals),
    Way("Machines", "sewing-machine", _machines),
    Way("Broken", "machine-broken", _broken),
    Way("Faults", "fault-part", _faults),
    Way("Maintenance", "maintenance", _maintenance),
    Way("Questions", "questions", _questions),
    Way("HoursEdit", "hours", _hours),
    Way("Wall", "wall", _plan),
    Way("Qualifications", "stairs", _qualifications),
    Way("Printers", "printer", _printers),
    Way("Loans", "loan", _loans),
    Way("Charter", "charter", _charter),
    Way("Counts", "counts", lambda house, words: Fact(month_said(house.today()[:7], words))),
)
"""In the order of the screen, what is done daily first; a way keeps its place whatever waits there."""
