"""Which stays are proposed first."""

from __future__ import annotations

import pytest

from kiosk.model.offers import Offer, Start
from kiosk.model.resources import Resource, ResourceKind
from kiosk.rules.calendar import MINUTE_MS
from kiosk.rules.offers import nearest, propose, usual_minutes

MACHINE = Resource(1, "Surjeteuse", "overlocker", ResourceKind.MACHINE)
TODAY, TOMORROW, AFTER = "2026-11-23", "2026-11-24", "2026-11-25"


def at(day: int, hour: int, minute: int = 0) -> int:
    return ((day * 24 + hour) * 60 + minute) * MINUTE_MS


def start(day: int, hour: int, minute: int = 0, longest: int = 240) -> Start:
    return Start(at(day, hour, minute), f"{hour:02d}:{minute:02d}", longest)


@pytest.mark.parametrize(("least", "most", "minutes"), [(30, 240, 120), (30, 60, 60), (180, 480, 180), (30, 120, 120)])
def test_usual_length_is_two_hours_or_as_near_as_allowed(least: int, most: int, minutes: int) -> None:
    machine = Resource(1, "", "", ResourceKind.MACHINE, min_minutes=least, max_minutes=most)
    assert usual_minutes(machine) == minutes


def test_now_later_and_tomorrow() -> None:
    days = [
        (TODAY, [start(0, 14), start(0, 14, 15), start(0, 15, 30), start(0, 16, 15), start(0, 17)]),
        (TOMORROW, [start(1, 8), start(1, 9), start(1, 10), start(1, 11)]),
    ]
    assert propose(MACHINE, days, at(0, 14, 5)) == (
        Offer(TODAY, at(0, 14), 120), Offer(TODAY, at(0, 17), 120), Offer(TOMORROW, at(1, 10), 120),
    )  # fmt: skip


def test_a_short_stay_is_offered_where_it_can_begin_now() -> None:
    offers = propose(MACHINE, [(TODAY, [start(0, 14, longest=45), start(0, 18)])], at(0, 14, 5))
    assert offers == (Offer(TODAY, at(0, 14), 45), Offer(TODAY, at(0, 18), 120))


def test_later_the_whole_usual_length_comes_before_a_scrap() -> None:
    offers = propose(MACHINE, [(TODAY, [start(0, 15, longest=30), start(0, 16)])], at(0, 14, 5))
    assert offers == (Offer(TODAY, at(0, 16), 120),)


def test_a_scrap_is_better_than_nothing() -> None:
    assert propose(MACHINE, [(TODAY, [start(0, 17, longest=60)])], at(0, 14)) == (Offer(TODAY, at(0, 17), 60),)


def test_full_and_closed_days_are_passed_over() -> None:
    days = [(TODAY, [start(0, 17, longest=15)]), (TOMORROW, []), (AFTER, [start(2, 9), start(2, 9, 15)])]
    assert propose(MACHINE, days, at(0, 14)) == (Offer(AFTER, at(2, 9), 120),)


def test_nothing_free_means_no_offer() -> None:
    assert propose(MACHINE, [(TODAY, []), (TOMORROW, [start(1, 9, longest=0)])], at(0, 14)) == ()


def test_days_beyond_the_third_offer_are_not_even_read() -> None:
    read: list[str] = []

    def days() -> object:
        for number, day in enumerate((TODAY, TOMORROW, AFTER)):
            read.append(day)
            yield day, [start(number, hour) for hour in range(9, 18)]

    propose(MACHINE, days(), at(0, 9))
    assert read == [TODAY, TOMORROW]


@pytest.mark.parametrize(
    ("wished", "minutes", "expected"),
    [((14, 0), 120, (14, 0)), ((15, 0), 120, (14, 0)), ((15, 0), 60, (15, 0)), ((16, 0), 240, (18, 0))],
)
def test_nearest_start_takes_the_whole_length_if_any_does(
    wished: tuple[int, int], minutes: int, expected: tuple[int, int]
) -> None:
    starts = [start(0, 14, longest=120), start(0, 15, longest=60), start(0, 18)]
    found = nearest(starts, at(0, *wished), minutes, 30)
    assert found is not None
    assert found.at == at(0, *expected)


def test_nearest_on_a_day_of_scraps_and_on_a_full_day() -> None:
    scrap = start(0, 9, longest=30)
    assert nearest([scrap], at(0, 14), 120, 30) == scrap
    assert nearest([start(0, 9, longest=15)], at(0, 14), 120, 30) is None
