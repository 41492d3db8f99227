"""My day: what she reserved, what she made, and giving a time back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pytest
from PySide6.QtTest import QTest

from db.driver import Connection, connect
from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.quantities import Amount
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource, ResourceKind, Unit
from kiosk.services import office, production, reservations
from kiosk.words import Words
from ui.hand import Hand
from ui.viewmodels.my_day import MyDayModel, derive
from ui.window import KioskWindow

ZONE = "Europe/Paris"
NINE = 1_795_420_800_000
"""Monday 2026-11-23, 09:00 in Paris."""
HOUR = 3_600_000
SECOND_TOUCH_MS = 450
"""A second touch on the same control sooner than this counts as the same one."""
SEWING = Resource(1, "Piqueuse", "sewing-machine", ResourceKind.MACHINE)
UNITS = [Unit(1, 1, "1"), Unit(2, 1, "2")]


class Steps(Protocol):
    """The clock of the place, which a test moves on."""

    def step(self, *, minutes: float = 0, seconds: float = 0) -> None: ...


def _reserved(start: int, day: str, unit: int = 2) -> tuple[Reservation, Resource]:
    return Reservation(7, "u", unit, 1, 5, start, start + 2 * HOUR, day), SEWING


@pytest.mark.parametrize(
    ("start", "day", "when", "soon"),
    [
        (NINE - HOUR, "2026-11-23", "maintenant, jusqu'à 10:00", True),
        (NINE + 5 * HOUR, "2026-11-23", "dans 5 h", True),
        (NINE + 24 * HOUR, "2026-11-24", "demain", False),
    ],
)
def test_a_reservation_says_when_it_is(start: int, day: str, when: str, *, soon: bool) -> None:
    (row,) = derive([_reserved(start, day)], {1: UNITS}, [], NINE, Words("fr"), ZONE).booked
    assert (row.label, row.when, row.soon) == ("Piqueuse n°\u00a02", when, soon)


def test_a_machine_that_is_alone_has_no_number() -> None:
    (row,) = derive([_reserved(NINE, "2026-11-23", 1)], {1: UNITS[:1]}, [], NINE, Words("fr"), ZONE).booked
    assert row.label == "Piqueuse"


# --- through the window ---------------------------------------------------------------------------------------


@pytest.fixture
def rows(kiosk: Kiosk) -> Connection:
    return connect(kiosk.folder.database, 5)


@pytest.fixture
def reserved(kiosk: Kiosk, members: dict[str, Member]) -> list[Reservation]:
    """Awa's press at ten and at noon."""
    house = kiosk.house
    press = next(resource for resource, _ in office.machines(house) if resource.picture == "press")
    return [
        reservations.reserve(
            house, member_id=members["butterfly"].id, resource_id=press.id, start=NINE + hours * HOUR, minutes=60,
            nonce=f"r{hours}",
        ).result
        for hours in (1, 3)
    ]  # fmt: skip


def _open(window: KioskWindow, hand: Hand, code: str) -> MyDayModel:
    hand.show_badge(code)
    hand.tap("memberDay")
    page = window.screen.page
    assert isinstance(page, MyDayModel)
    return page


def _states(rows: Connection) -> list[tuple[int, str]]:
    return [
        (int(number), str(state)) for number, state in rows.execute("select id, state from reservation order by id")
    ]


def test_giving_back_takes_two_touches(
    window: KioskWindow,
    hand: Hand,
    members: dict[str, Member],
    badge_of: Callable[[Member], str],
    reserved: list[Reservation],
    rows: Connection,
) -> None:
    page = _open(window, hand, badge_of(members["butterfly"]))
    hand.tap("Libérer Presse \u206610:00 – 11:00\u2069")
    hand.see("Libérer cette heure ?")
    hand.see("aujourd'hui \u206610:00 – 11:00\u2069")
    hand.tap("Garder")
    assert [state for _, state in _states(rows)] == ["booked", "booked"]
    QTest.qWait(SECOND_TOUCH_MS)
    hand.tap("Libérer Presse \u206610:00 – 11:00\u2069")
    hand.tap("Oui, libérer")
    hand.see("C'est libéré, merci.")
    assert _states(rows) == [(reserved[0].id, "cancelled"), (reserved[1].id, "booked")]
    assert page._booked.rows == page._view.booked
    assert len(page._view.booked) == 1


def test_two_times_can_be_given_back_one_after_the_other(
    window: KioskWindow,
    hand: Hand,
    members: dict[str, Member],
    badge_of: Callable[[Member], str],
    reserved: list[Reservation],
    rows: Connection,
) -> None:
    page = _open(window, hand, badge_of(members["butterfly"]))
    for each in reserved:
        page.ask(each.id)
        for _ in range(20):
            page.give_back()
    assert [state for _, state in _states(rows)] == ["cancelled", "cancelled"]
    assert rows.execute("select count(*) from journal where act = 'cancel'").fetchone() == (2,)
    window.screen.back_to("MyDay")
    hand.see("Rien de réservé pour le moment.")


def test_a_time_that_ran_out_meanwhile_is_refused_kindly(
    window: KioskWindow,
    hand: Hand,
    clock: Steps,
    members: dict[str, Member],
    badge_of: Callable[[Member], str],
    reserved: list[Reservation],
) -> None:
    page = _open(window, hand, badge_of(members["butterfly"]))
    page.ask(reserved[0].id)
    clock.step(minutes=180)
    page.give_back()
    hand.see("C'est déjà fini")


def test_what_she_made_today_shows_its_lot(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    house, awa = kiosk.house, members["butterfly"]
    bag = production.products_made(house)[0]
    batch = production.note_batch(
        house, member_id=awa.id, product_id=bag.id, amount=Amount.of(8, bag.unit), nonce="b"
    ).result
    _open(window, hand, badge_of(awa))
    hand.see(f"{bag.name} 8, Lot {batch.lot_number}")


def test_an_empty_day_offers_to_begin(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    _open(window, hand, badge_of(members["turtle"]))
    hand.see("Rien de réservé pour le moment.")
    hand.see("Rien de noté aujourd'hui.")
    hand.tap("emptyButton")
    assert window.screen.pageName in ("Reserve", "Made")


def test_nobody_else_is_shown(
    window: KioskWindow,
    hand: Hand,
    members: dict[str, Member],
    badge_of: Callable[[Member], str],
    reserved: list[Reservation],
) -> None:
    _open(window, hand, badge_of(members["turtle"]))
    hand.does_not_see("Presse")
