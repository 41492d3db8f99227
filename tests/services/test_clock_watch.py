"""A clock that jumps: told once, seen once, and nothing gets a negative length."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.services import clock_watch, presence
from kiosk.services.clock_watch import ClockState
from kiosk.words import Words
from ui.clock_guard import ClockGuard
from ui.viewmodels.staff import clock_text


def test_a_jump_is_told_until_it_was_seen(kiosk: Kiosk, clock: Any) -> None:
    assert not clock_watch.state(kiosk.house).wrong
    clock.step(minutes=-10)
    clock_watch.note_jump(kiosk.house, seconds=-600)
    assert clock_watch.state(kiosk.house) == ClockState(-600, clock.now(), behind=False)
    clock_watch.seen(kiosk.house)
    assert clock_watch.state(kiosk.house) == ClockState()


def test_a_clock_behind_what_was_noted(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    presence.check_in_member(kiosk.house, member_id=members["turtle"].id, nonce="in")
    clock.step(seconds=-59)
    assert not clock_watch.state(kiosk.house).behind
    clock.step(minutes=-10)
    assert clock_watch.state(kiosk.house).behind


@pytest.mark.parametrize(
    ("moved_ms", "told"), [(0, []), (59_000, []), (-59_000, []), (-600_000, [-600]), (86_400_000, [86_400])]
)
def test_the_guard_tells_jumps_and_follows_drift(qapp: object, moved_ms: int, told: list[int]) -> None:
    times, heard = {"wall": 1_000_000, "steady": 0}, []
    guard = ClockGuard(lambda: times["wall"], lambda: times["steady"])
    guard.jumped.connect(heard.append)
    for _ in range(3):
        times["wall"] += 5_000
        times["steady"] += 5_000
        guard.look()
    times["wall"] += moved_ms
    guard.look()
    guard.look()
    assert heard == told


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (ClockState(), ""),
        (ClockState(-600, 1_795_420_800_000), "L'horloge a reculé de 10 min d'un coup (lun. 23 nov., 09:00)."),
        (ClockState(86_400, 1_795_420_800_000), "L'horloge a avancé de 24 h d'un coup"),
        (ClockState(behind=True), "L'horloge est en retard"),
    ],
)
def test_staff_are_told_in_words(found: ClockState, said: str) -> None:
    text = clock_text(found, Words("fr"), "Europe/Paris")
    assert text.startswith(said)
    assert bool(text) is found.wrong
