"""Home: what it says of a room, and what can be touched before anybody showed a badge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk, open_kiosk
from kiosk.model.people import Member
from kiosk.model.production import Product, ProductKind
from kiosk.model.quantities import Amount, MeasureUnit
from kiosk.model.resources import Availability, DayException, Resource, ResourceKind, Standing, UnitState
from kiosk.services import office, pools, production, reservations, setup
from kiosk.services.room import RoomView
from kiosk.settings import Settings
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.home import HomeModel, derive
from ui.window import KioskWindow

ZONE = "Europe/Paris"
NINE = 1_795_420_800_000
"""Monday 2026-11-23, 09:00 in Paris."""
HOUR = 3_600_000
PRESS = Resource(1, "Presse", "press", ResourceKind.MACHINE)


class Still:
    """A clock that stands."""

    def now(self) -> int:
        return NINE


GARLAND = Product(2, "Guirlande", "garland", "deco", ProductKind.TEXTILE, MeasureUnit.METRE, 900, 2000, 5000)


def _room(*standings: Standing, closes_at: int | None = NINE + 9 * HOUR, opens_at: int | None = None) -> RoomView:
    return RoomView(standings, closes_at is not None, closes_at, opens_at, ())


@pytest.mark.parametrize(
    ("availability", "free", "units", "until", "expected"),
    [
        (Availability.FREE, 1, 1, None, "libre"),
        (Availability.FREE, 1, 3, None, "1 libre"),
        (Availability.FREE, 3, 3, None, "3 libres"),
        (Availability.BUSY, 0, 1, NINE + HOUR, "occupée jusqu'à 10:00"),
        (Availability.CLEANING, 0, 1, NINE + HOUR // 4, "ménage jusqu'à 09:15"),
        (Availability.BUSY, 0, 1, None, "occupée"),
        (Availability.BROKEN, 0, 2, None, "en panne"),
        (Availability.CLOSED, 0, 1, None, "fermé"),
    ],
)
def test_a_tile_says_its_state(
    availability: Availability, free: int, units: int, until: int | None, expected: str
) -> None:
    view = derive(_room(Standing(PRESS, availability, free, units, until)), NINE, Words("fr"), ZONE)
    assert [(row.machine, row.availability, row.stateText) for row in view.machines] == [(1, availability, expected)]


@pytest.mark.parametrize(
    ("closes_at", "opens_at", "short", "banner"),
    [
        (NINE + 9 * HOUR, None, "jusqu'à 18:00", ""),
        (None, NINE + 5 * HOUR, "fermé", "Fermé, ouvre à 14:00"),
        (None, NINE + 24 * HOUR, "fermé", "Fermé, ouvre demain à 09:00"),
        (None, NINE + 72 * HOUR, "fermé", "Fermé, ouvre jeudi à 09:00"),
        (None, None, "fermé", "Fermé pour le moment"),
    ],
)
def test_a_closed_place_says_when_it_opens(
    closes_at: int | None, opens_at: int | None, short: str, banner: str
) -> None:
    view = derive(_room(closes_at=closes_at, opens_at=opens_at), NINE, Words("fr"), ZONE)
    assert (view.hours_short, view.closed_text) == (short, banner)


def test_what_was_made_is_a_picture_and_an_amount() -> None:
    room = RoomView((), is_open=True, closes_at=NINE + HOUR, opens_at=None, made_today=((GARLAND, 5500),))
    (row,) = derive(room, NINE, Words("fr"), ZONE).made
    assert (row.picture, row.text) == ("garland", "5,5\u00a0m")


# --- through the window ---------------------------------------------------------------------------------------


def _page(window: KioskWindow) -> HomeModel:
    page = window.screen.page
    assert isinstance(page, HomeModel)
    return page


def test_home_calls_for_the_badge_and_shows_the_room(window: KioskWindow, hand: Hand) -> None:
    for text in ("Atelier du Canal", "Montrez votre badge", "Rien n'est filmé ni gardé", "Piqueuse", "jusqu'à 21:00"):
        hand.see(text)


def test_nobody_present_is_named(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    hand.show_badge(badge_of(members["butterfly"]))
    hand.see("Bonjour Awa")
    hand.tap("headerMember")
    hand.see("Montrez votre badge")
    assert not any("Awa" in text for text in [*hand.texts(), *hand.names()])


def test_a_machine_touched_by_nobody_asks_for_the_badge(window: KioskWindow, hand: Hand) -> None:
    hand.tap("Piqueuse, 4 libres")
    hand.see("Laquelle ?")
    hand.tap("n°\u00a02, libre")
    hand.see("Montrez votre badge pour commencer")


def test_a_reservation_and_a_batch_reach_home(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    awa, house = members["butterfly"], kiosk.house
    press = next(resource for resource, _ in office.machines(house) if resource.picture == "press")
    window.screen.act(
        lambda: reservations.reserve(
            house, member_id=awa.id, resource_id=press.id, start=house.now(), minutes=60, nonce="r"
        )
    )
    hand.see("occupée jusqu'à 10:15")
    bag = production.products_made(house)[0]
    amount = Amount.of(8, bag.unit)
    window.screen.act(
        lambda: production.note_batch(house, member_id=awa.id, product_id=bag.id, amount=amount, nonce="b")
    )
    hand.see("Fait ici aujourd'hui")
    assert [(row.picture, row.text) for row in _page(window)._view.made] == [(bag.picture, "8")]


def test_a_broken_machine_shows_at_once(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    units = next(units for resource, units in office.machines(kiosk.house) if resource.picture == "press")
    staff = members["sunflower"]
    window.screen.act(
        lambda: pools.set_unit_state(kiosk.house, unit_id=units[0].id, state=UnitState.BROKEN, by=staff, nonce="n")
    )
    hand.see("en panne")


def test_a_closed_day_shows_a_banner_that_leads_to_the_hours(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException(kiosk.house.today(), ()))
    window.screen.home()
    hand.tap("Fermé, ouvre demain à 08:00")
    hand.see("Horaires")
    assert window.screen.pageName == "Hours"


def test_an_empty_room_says_so(qapp: QGuiApplication, tmp_path: Path) -> None:
    settings = Settings(place_name="Atelier du Port")
    with open_kiosk(tmp_path / "empty", clock=Still(), settings=settings) as kiosk:
        setup.found_place(
            kiosk.house, staff_name="Noor", sign="sunflower", colour="lemon", language="fr", pin="1234", packs=()
        )
        screen = Screen(kiosk.house)
        screen.start()
        window = KioskWindow(screen)
        window.show(size=(1280, 800))
        hand = Hand(window.window, screen.code_seen)
        hand.see("La salle est encore vide.")
        assert hand.find("homeRoom") is None
        window.close()


def test_fourteen_machines_turn_pages(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    with kiosk.house.store.write() as tx:
        for number in range(8):
            tx.resources.add(Resource(0, f"Brodeuse {number}", "embroidery", ResourceKind.MACHINE), ["1"])
    window.screen.change_setting("motion", value=False)
    window.screen.home()
    hand.see("1 / 2")
    hand.tap("pagerNext")
    hand.see("2 / 2")
    hand.tap("Brodeuse 7, libre")
    hand.see("Montrez votre badge pour commencer")


@pytest.mark.parametrize(("control", "page"), [("homeTill", "Till"), ("homeHours", "Hours"), ("homeHelp", "Help")])
def test_the_ways_to_the_rest(window: KioskWindow, hand: Hand, control: str, page: str) -> None:
    hand.tap(control)
    assert window.screen.pageName == page


@pytest.mark.parametrize(("control", "forgotten"), [("homeForgotten", True), ("homeStaff", False)])
def test_a_forgotten_badge_and_the_staff_begin_with_signing_in(
    window: KioskWindow, hand: Hand, control: str, *, forgotten: bool
) -> None:
    hand.tap(control)
    assert window.screen.pageName == "SignIn"
    assert window.screen.navigation.here.arguments == ({"purpose": "forgotten"} if forgotten else {})


@pytest.mark.parametrize("place", ["left", "right", "above", "below"])
def test_the_hand_points_at_the_real_reader(window: KioskWindow, hand: Hand, place: str) -> None:
    window.screen.change_setting("reader_place", place)
    hand.see("Montrez votre badge")
    call = hand.find("homeForgotten")
    assert call is not None
    centre = call.mapToScene(call.boundingRect().center()).x()
    assert (centre > window.window.width() / 2) == (place == "right")
