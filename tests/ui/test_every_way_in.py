"""Whatever the way in, the same wishes are refused: each is driven through its own service, page, command or file, and
by touch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ways_in import CASES, PARIS, Case, Code, Ways, at, furnish, once

from kiosk import app
from kiosk.app import Kiosk
from kiosk.errors import Refused
from kiosk.model.people import Member
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, local_day
from kiosk.services import office, presence, uses
from kiosk.words.formats import clock as wall
from kiosk.words.formats import span
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.reserve_slot import ReserveSlotModel
from ui.window import KioskWindow


@pytest.fixture
def ways(kiosk: Kiosk, members: dict[str, Member], clock: Any, monkeypatch: Any, tmp_path: Path) -> Ways:
    monkeypatch.setattr(app, "SystemClock", lambda: clock)
    furnish(kiosk, members, clock)
    things = {thing.name: thing for thing, _ in office.machines(kiosk.house)}
    return Ways(kiosk, members["turtle"], tmp_path, things)


def test_every_service_refuses_the_same(ways: Ways) -> None:
    """The same code, whichever way: reserve, for somebody absent, move, stretch, weekly series, import."""
    for case in CASES:
        found = {
            way: getattr(ways, way)(case) for way in ("reserve", "by_staff", "move", "stretch", "weekly", "imported")
        }
        wanted = dict.fromkeys(found, case.code)
        if case.minutes <= 0:
            wanted["weekly"] = Code.OFF_STEP
        assert found == wanted, case.name


@pytest.mark.parametrize("way", ["command", "table", "calendar"])
def test_every_command_and_file_refuses_the_same(ways: Ways, way: str) -> None:
    for case in CASES:
        assert getattr(ways, way)(case) == (case.code is None), case.name


def test_the_page_offers_the_same(ways: Ways, screen: Screen) -> None:
    """What the page lets one choose is what is not refused; what is chosen is made."""
    screen.welcome(presence.check_in_member(screen.house, member_id=ways.member.id, nonce="in").result)
    for case in CASES:
        before = ways.booked()
        screen.go("Reserve")
        screen.go("ReserveSlot", resource=ways.things[case.thing].id, own=True)
        page = screen.page
        assert isinstance(page, ReserveSlotModel)
        page.choose_day(local_day(case.start, PARIS))
        page.choose_start(str(case.start))
        page.choose_minutes(case.minutes)
        chosen = page._stay is not None and (page._stay.at, page._stay.minutes) == (case.start, case.minutes)
        if chosen:
            page.reserve()
        assert ways.undone(before) == (case.code is None), (case.name, page._stay)
        screen.closeNotice()


@pytest.mark.slow
def test_touches_reach_the_same(ways: Ways, window: KioskWindow, hand: Hand) -> None:
    """Day, hour, "later", length, button, as a finger finds them: made is what is not refused, and nothing else."""
    window.screen.welcome(presence.check_in_member(ways.kiosk.house, member_id=ways.member.id, nonce="in").result)
    for case in CASES:
        before = ways.booked()
        window.screen.go("Reserve")
        window.screen.go("ReserveSlot", resource=ways.things[case.thing].id, own=True)
        if _touches(hand, case):
            hand.tap("reserveAct")
        assert ways.undone(before) == (case.code is None), case.name
        window.screen.closeNotice()


def _touches(hand: Hand, case: Case) -> bool:
    """Whether the stay that stands over the button in the end is the one wished."""
    day, start = local_day(case.start, PARIS), wall(case.start, PARIS)
    while (tile := hand.find(f"day_{day}")) is None:
        after = hand.find("daysAfter")
        if after is None or not after.isEnabled():
            return False
        hand.tap("daysAfter")
    if tile.property("closed"):
        return False
    hand.tap(f"day_{day}")
    hand.pause(30)
    hours = [name for item in hand.items() if (name := item.objectName()).startswith(f"start_{start[:3]}")]
    for name in hours[:1]:
        hand.tap(name)
        for _ in range((int(start[3:]) - int(name[-2:])) // 15):
            hand.tap("later")
    if hand.find(f"length_{case.minutes}") is not None:
        hand.tap(f"length_{case.minutes}")
    stay = hand.find("stay")
    wanted = span(start, wall(case.start + case.minutes * MINUTE_MS, PARIS))
    return stay is not None and stay.property("text") == wanted and case.minutes > 0


MACHINE = [
    Case("free", "Four", at(9), 60),
    Case("equal", "Four", at(14), 60, Code.RESERVED_NOW),
    Case("inside", "Four", at(14, 15), 60, Code.RESERVED_NOW),
    Case("touching after", "Four", at(15), 60),
    Case("too little is left", "Four", at(13, 57), 60, Code.RESERVED_SOON),
    Case("closed", "Four", at(22), 60, Code.CLOSED_THEN),
    Case("a closed day", "Four", at(9, day="2026-11-25"), 60, Code.CLOSED_THEN),
    Case("buffer of the one before", "Presse", at(11), 60, Code.RESERVED_NOW),
    Case("after the buffer", "Presse", at(11, 15), 60),
    Case("her own", "Presse", at(16), 60),
    Case("broken", "Table de coupe", at(9), 60, Code.MACHINE_BROKEN),
    Case("a full pool", "Surjeteuse", at(10, 29), 60, Code.RESERVED_SOON),
    Case("the rest of a pool", "Surjeteuse", at(10), 60),
    Case("not qualified", "Piqueuse", at(9), 60, Code.NEEDS_SOMEONE),
    Case("around what is taken", "Cuisine", at(14), 60, Code.RESERVED_NOW),
]


def test_the_machine_refuses_the_same(ways: Ways, clock: Any) -> None:
    """Whoever begins at the machine is refused whenever nobody could reserve it from this quarter-hour on; her own
    hours she begins."""
    kiosk, fatou = ways.kiosk, ways.member
    for case in MACHINE:
        clock.at = case.start
        resource = ways.things[case.thing]
        if case.name not in ("her own", "the rest of a pool"):
            shortest = Case(case.name, case.thing, case.start, resource.min_minutes, case.code)
            assert (ways.reserve(shortest) is None) == (case.code is None), case
        try:
            session = uses.start(kiosk.house, member_id=fatou.id, resource_id=resource.id, nonce=once()).result
        except Refused as refused:
            assert refused.code is case.code, case
        else:
            assert case.code is None, case
            uses.stop(kiosk.house, member_id=fatou.id, seq=session.seq, nonce=once())


def test_the_machine_asks_for_the_person_too(ways: Ways, clock: Any, members: dict[str, Member]) -> None:
    kiosk, four = ways.kiosk, ways.things["Four"]
    clock.at = at(9)

    def begins(member: int) -> object:
        return uses.start(kiosk.house, member_id=member, resource_id=four.id, nonce=once()).result

    for wish, code in (
        ("update member set paused = 1 where id = ?", Code.PAUSED_MEMBER),
        ("insert into charter select 1, '2026-11-01', 0 from member where id = ?", Code.CHARTER_TO_ACCEPT),
    ):
        kiosk.store.connection.execute(wish, (ways.member.id,))
        with pytest.raises(Refused) as caught:
            begins(ways.member.id)
        assert caught.value.code is code
        kiosk.store.connection.execute("update member set paused = 0")
    with pytest.raises(Refused) as caught:
        begins(999)
    assert caught.value.code is Code.UNKNOWN_MEMBER
    kiosk.store.connection.execute("delete from charter")
    begins(members["fish"].id)
    with pytest.raises(Refused) as caught:
        begins(ways.member.id)
    assert caught.value.code is Code.IN_USE


def test_paused_charter_group_and_strangers(ways: Ways) -> None:
    """What concerns the person is asked on every way too."""
    kiosk = ways.kiosk
    free = CASES[0]
    kiosk.store.connection.execute("update member set paused = 1 where id = ?", (ways.member.id,))
    for way in ("reserve", "by_staff", "weekly", "imported"):
        assert getattr(ways, way)(free) is Code.PAUSED_MEMBER, way
    kiosk.store.connection.execute("update member set paused = 0 where id = ?", (ways.member.id,))
    kiosk.store.connection.execute("insert into charter values (1, '2026-11-01', 0)")
    for way in ("reserve", "by_staff", "weekly", "imported"):
        assert getattr(ways, way)(free) is Code.CHARTER_TO_ACCEPT, way
    assert not ways.command(free)
    assert at(9) % QUARTER_MS == 0
