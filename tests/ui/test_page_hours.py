"""Hours: a week on one scale of hours."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.loans import Loan
from kiosk.model.people import Member
from kiosk.model.resources import DayException, OpeningRule
from kiosk.model.weeks import DaysChange
from kiosk.services import loans, office, opening
from kiosk.services.room import DayHours, RoomView
from kiosk.words import Words
from ui.hand import Hand
from ui.viewmodels.hours import derive
from ui.window import KioskWindow

ZONE = "Europe/Paris"
NINE = 1_795_420_800_000
"""Monday 2026-11-23, 09:00 in Paris."""
SECOND_TOUCH_MS = 450
"""A second touch on the same control sooner than this counts as the same one."""
OPEN = RoomView((), is_open=True, closes_at=NINE + 3_600_000, opens_at=None, made_today=())
SHUT = RoomView((), is_open=False, closes_at=None, opens_at=None, made_today=())


def _week(*spans: tuple[tuple[int, int], ...]) -> tuple[DayHours, ...]:
    return tuple(DayHours(f"2026-11-{23 + place}", each) for place, each in enumerate(spans))


@pytest.mark.parametrize(
    ("spans", "bars", "text"),
    [
        (((480, 1200),), ((0.0, 1.0),), "\u206608:00 – 20:00\u2069"),
        (((540, 720), (840, 1080)), ((60 / 720, 240 / 720), (360 / 720, 600 / 720)), "14:00 – 18:00"),
        ((), (), "fermé"),
    ],
)
def test_a_day_is_bars_and_words(
    spans: tuple[tuple[int, int], ...], bars: tuple[tuple[float, float], ...], text: str
) -> None:
    row = derive(OPEN, _week(spans, ((480, 1200),)), NINE, Words("fr"), ZONE).days[0]
    assert row.bars == pytest.approx(bars) if not bars else [pytest.approx(bar) for bar in bars] == list(row.bars)
    assert text in row.text
    assert row.closed == (not spans)


def test_the_scale_grows_around_early_and_late_hours() -> None:
    view = derive(OPEN, _week(((390, 1350),)), NINE, Words("fr"), ZONE)
    assert view.marks[0].text == "06:00"
    assert view.days[0].bars[0] == pytest.approx((30 / 1020, 990 / 1020))
    assert view.now_at == pytest.approx(180 / 1020)


def test_days_are_named_from_today_on() -> None:
    view = derive(OPEN, _week(*[((540, 1080),)] * 3), NINE, Words("fr"), ZONE)
    assert [(row.name, row.date, row.today) for row in view.days] == [
        ("lundi", "aujourd'hui", True),
        ("mardi", "demain", False),
        ("mercredi", "25 novembre", False),
    ]


def test_now_outside_the_scale_is_not_marked() -> None:
    assert derive(SHUT, _week(((540, 1080),)), NINE - 3 * 3_600_000, Words("fr"), ZONE).now_at < 0


def test_a_place_without_hours_shows_no_day() -> None:
    view = derive(SHUT, _week((), ()), NINE, Words("fr"), ZONE)
    assert (view.days, view.text) == ((), "Fermé pour le moment")


# --- through the window ---------------------------------------------------------------------------------------


def test_the_week_is_read_aloud_by_its_names(window: KioskWindow, hand: Hand) -> None:
    hand.tap("homeHours")
    hand.see("Ouvert jusqu'à 21:00")
    hand.see("lundi aujourd'hui, \u206608:00 – 21:00\u2069")
    hand.see("dimanche 29 novembre")
    hand.tap("headerBack")
    hand.see("Montrez votre badge")


def test_a_closed_day_and_another_language(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException("2026-11-25", ()))
    hand.tap("homeHours")
    hand.see("mercredi 25 novembre, fermé")
    hand.tap("headerLanguage")
    hand.see("Wednesday 25 November, closed")
    QTest.qWait(SECOND_TOUCH_MS)
    hand.tap("headerLanguage")
    hand.see("مفتوح حتى")


def test_a_place_without_hours_sends_to_help(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.set_weekly([])
    hand.tap("homeHours")
    hand.see("Les horaires ne sont pas encore notés.")
    hand.tap("emptyButton")
    hand.see("Appeler l'équipe")


def test_special_days_and_lent_places_are_told_below_the_week(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    house, noor = kiosk.house, members["sunflower"]
    kitchen = next(resource.id for resource, _ in office.machines(house) if resource.picture == "kitchen")
    lent = Loan(0, kitchen, "Le Port", "2026-11-01", "2027-03-31", (OpeningRule(0, 600, 840), OpeningRule(3, 600, 840)))
    loans.save(house, loan=lent, tasks=(), by=noor, nonce="lent")
    short, closed = DaysChange("2026-11-25", "2026-11-25", ((600, 720),)), DaysChange("2026-12-24", "2026-12-26")
    for wish in (short, closed):
        opening.change(house, wish=wish, by=noor, nonce=wish.first_day)
    hand.tap("homeHours")
    hand.see("mercredi 25 novembre, \u206610:00 – 12:00\u2069, Jour à part")
    hand.see("du jeu. 24 déc. au sam. 26 déc. : fermé")
    hand.see("lun., jeu. \u206610:00 – 14:00\u2069")
    hand.tap("headerLanguage")
    hand.see("from Thu 24 Dec to Sat 26 Dec: closed")
