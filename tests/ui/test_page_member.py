"""Member: greeted, presence noted or struck, and what concerns her now."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Protocol

import pytest
from PySide6.QtCore import QPoint

from db.driver import Connection, connect
from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.production import Batch, Product, ProductKind
from kiosk.model.quantities import Amount, MeasureUnit
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource, ResourceKind
from kiosk.services import office, presence, production, reservations
from kiosk.words import Words
from ui.hand import Hand
from ui.viewmodels.member import derive, made_rows
from ui.window import KioskWindow

ZONE = "Europe/Paris"
NINE = 1_795_420_800_000
"""Monday 2026-11-23, 09:00 in Paris."""
MINUTE = 60_000
PRESS = Resource(1, "Presse", "press", ResourceKind.MACHINE)
BAG = Product(1, "Sac bleu", "bag", "couture", ProductKind.TEXTILE, MeasureUnit.PIECE, 1800, 2000, 8000)
GARLAND = Product(2, "Guirlande", "garland", "deco", ProductKind.TEXTILE, MeasureUnit.METRE, 900, 2000, 5000)


class Steps(Protocol):
    """The clock of the place, which a test moves on."""

    def step(self, *, minutes: float = 0, seconds: float = 0) -> None: ...


def _reserved(start_minutes: int, day: str = "2026-11-23") -> tuple[Reservation, Resource]:
    start = NINE + start_minutes * MINUTE
    return Reservation(1, "u", 1, 1, 5, start, start + 120 * MINUTE, day), PRESS


def _batch(number: int, product: Product, amount: str) -> Batch:
    return Batch(number, f"L{number}", product, Amount.of(Fraction(amount), product.unit), NINE + number, "d", None)


@pytest.mark.parametrize(
    ("minutes", "day", "language", "distance"),
    [
        (0, "2026-11-23", "fr", "maintenant, jusqu'à 11:00"),
        (-15, "2026-11-23", "fr", "maintenant, jusqu'à 10:45"),
        (55, "2026-11-23", "fr", "dans 55 min"),
        (150, "2026-11-23", "en", "in 2 h 30"),
        (24 * 60, "2026-11-24", "fr", "demain"),
        (48 * 60, "2026-11-25", "fr", "mer. 25 nov."),
    ],
)
def test_the_next_reservation_says_how_far_away_it_is(minutes: int, day: str, language: str, distance: str) -> None:
    view = derive("Awa", NINE, [_reserved(minutes, day)], [], NINE, Words(language), ZONE)
    label = "Presse\u00a0: commencer" if minutes <= 15 else "Presse"
    assert (view.next.label, view.next.distance) == (label, distance)


def test_nothing_reserved_and_nothing_made() -> None:
    view = derive("Awa", NINE, [], [], NINE, Words("fr"), ZONE)
    assert (view.hello, view.presence) == ("Bonjour Awa", "Présence notée · 09:00")
    assert (view.next.picture, view.made) == ("", ())


def test_work_of_today_is_added_up_by_product_latest_first() -> None:
    batches = [_batch(1, BAG, "8"), _batch(2, GARLAND, "1.5"), _batch(3, BAG, "4"), _batch(4, GARLAND, "1")]
    rows = made_rows(batches, Words("fr"))
    assert [(row.product, row.text) for row in rows] == [
        (2, "2,5\u00a0m déjà là · continuer"),
        (1, "12 déjà là · continuer"),
    ]


# --- through the window ---------------------------------------------------------------------------------------


@pytest.fixture
def rows(kiosk: Kiosk) -> Connection:
    return connect(kiosk.folder.database, 5)


def _visits(rows: Connection) -> list[str]:
    return [str(kind) for (kind,) in rows.execute("select kind from visit order by seq")]


def _arrive(hand: Hand, badge_of: Callable[[Member], str], member: Member) -> None:
    hand.show_badge(badge_of(member))
    hand.see(member.name)


def _middle(hand: Hand, name: str) -> QPoint:
    item = hand.find(name)
    assert item is not None
    return item.mapToScene(item.boundingRect().center()).toPoint()


def test_she_is_greeted_in_her_language(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str], rows: Connection
) -> None:
    _arrive(hand, badge_of, members["tulip"])
    hand.see("مرحبا")
    hand.see("سُجل الحضور")
    assert window.screen.rightToLeft
    assert _visits(rows) == ["in"]


def test_this_is_not_me_strikes_the_arrival(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str], rows: Connection
) -> None:
    _arrive(hand, badge_of, members["butterfly"])
    hand.tap("Ce n'est pas moi")
    hand.see("C'est effacé. Rien n'est noté.")
    assert _visits(rows) == ["in", "undo"]
    assert window.screen.pageName == "Home"
    assert not window.screen.showMember


def test_this_is_not_me_goes_away_by_itself(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    kiosk.change_setting("undo_seconds", 5)
    _arrive(hand, badge_of, members["butterfly"])
    window.screen.session.undo_until -= 4.5
    window.screen.open("MyDay")
    window.screen.back()
    hand.see("Présence notée · 09:00")
    hand.does_not_see("Ce n'est pas moi")


def test_a_second_scan_greets_without_undo(
    window: KioskWindow,
    hand: Hand,
    kiosk: Kiosk,
    clock: Steps,
    members: dict[str, Member],
    badge_of: Callable[[Member], str],
) -> None:
    awa = members["butterfly"]
    presence.check_in_member(kiosk.house, member_id=awa.id, nonce="morning")
    clock.step(minutes=90)
    _arrive(hand, badge_of, awa)
    hand.see("Présence notée · 09:00")
    assert hand.find("memberNotMe") is None


def test_leaving_says_goodbye_once_however_often_it_is_touched(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str], rows: Connection
) -> None:
    _arrive(hand, badge_of, members["butterfly"])
    place = _middle(hand, "memberLeave")
    for _ in range(20):
        hand.tap_point(place)
    hand.see("À bientôt, Awa")
    assert _visits(rows) == ["in", "out"]
    assert window.screen.pageName == "Home"


def test_twenty_touches_of_not_me_are_one(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str], rows: Connection
) -> None:
    _arrive(hand, badge_of, members["butterfly"])
    place = _middle(hand, "memberNotMe")
    for _ in range(20):
        hand.tap_point(place)
    assert _visits(rows) == ["in", "undo"]


def test_the_side_leads_to_her_day_and_on_with_her_work(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    awa, house = members["butterfly"], kiosk.house
    press = next(resource for resource, _ in office.machines(house) if resource.picture == "press")
    reservations.reserve(house, member_id=awa.id, resource_id=press.id, start=NINE + 60 * MINUTE, minutes=60, nonce="r")
    bag = production.products_made(house)[0]
    production.note_batch(house, member_id=awa.id, product_id=bag.id, amount=Amount.of(8, bag.unit), nonce="b")
    _arrive(hand, badge_of, awa)
    hand.see("dans 1 h")
    hand.tap("memberNext")
    assert window.screen.pageName == "MyDay"
    hand.tap("headerBack")
    hand.tap(f"{bag.name}, 8 déjà là · continuer")
    assert window.screen.navigation.here.arguments == {"product": bag.id}


@pytest.mark.parametrize(
    ("control", "page"),
    [
        ("Réserver", "Reserve"),
        ("J'ai fabriqué", "Made"),
        ("Ma journée", "MyDay"),
        ("Rien de réservé", "Reserve"),
        ("Rien de noté aujourd'hui", "Made"),
        ("memberTill", "Till"),
    ],
)
def test_the_ways_to_go_on(
    window: KioskWindow,
    hand: Hand,
    members: dict[str, Member],
    badge_of: Callable[[Member], str],
    control: str,
    page: str,
) -> None:
    _arrive(hand, badge_of, members["turtle"])
    hand.tap(control)
    assert window.screen.pageName == page


def test_only_staff_see_the_staff_pages(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    _arrive(hand, badge_of, members["turtle"])
    assert hand.find("memberStaff") is None
    hand.tap("headerMember")
    _arrive(hand, badge_of, members["sunflower"])
    hand.tap("memberStaff")
    assert window.screen.pageName == "SignIn"
    hand.see("Noor")
