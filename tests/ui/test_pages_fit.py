"""The daily pages at every size and in every language: words fit, buttons are big enough, nothing lies over another."""

from __future__ import annotations

import pytest
from fitting import SIZES, check_buttons, cut_texts
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.quantities import Amount
from kiosk.model.resources import UnitState
from kiosk.services import office, pools, presence, production, reservations, series
from kiosk.words import LANGUAGES
from ui.hand import Hand
from ui.screen import Screen
from ui.window import KioskWindow

PAGES = ("Home", "Hours", "Help", "Member", "MyDay", "Use", "Fault", "Staff")


@pytest.fixture
def lived(kiosk: Kiosk, screen: Screen, members: dict[str, Member]) -> Screen:
    """A member has reserved four times and made six things."""
    house, person = kiosk.house, members["butterfly"]
    machines = [resource for resource, _ in office.machines(house)]
    for number, resource in enumerate(machines[:4]):
        start = house.now() + (60 + 120 * number) * 60_000
        reservations.reserve(
            house, member_id=person.id, resource_id=resource.id, start=start, minutes=60, nonce=f"r{number}"
        )
    for number, product in enumerate(production.products_made(house)[:6]):
        amount = Amount.of(12, product.unit)
        production.note_batch(house, member_id=person.id, product_id=product.id, amount=amount, nonce=f"b{number}")
    return screen


def _open(screen: Screen, page: str, person: Member, staff: Member) -> None:
    if page in ("Member", "MyDay"):
        screen.welcome(presence.check_in_member(screen.house, member_id=person.id, nonce=f"in-{page}").result)
    if page in ("Use", "Fault"):
        screen.go(page, unit=1)
    elif page == "Staff":
        screen.staff_opened(staff)
        screen.go(page)
    elif page not in ("Home", "Member"):
        screen.open(page)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_words_and_buttons_fit_at_every_size(
    qapp: QGuiApplication, lived: Screen, members: dict[str, Member], window: KioskWindow, hand: Hand,
    page: str, language: str,
) -> None:  # fmt: skip
    _open(lived, page, members["butterfly"], members["sunflower"])
    lived._set_language(language)
    for size in SIZES:
        window.show(size=size)
        QTest.qWait(30)
        assert cut_texts(hand) == [], size
        check_buttons(hand, size)


TIMES: dict[str, tuple[str, dict[str, object]]] = {
    "wall": ("Wall", {}),
    "message": (
        "MessageQr",
        {"text": "Une place est libre : Piqueuse n° 2, mar. 24 nov., 14:00 – 16:00.\nA" * 4},
    ),
    "machines": ("Reserve", {"party": 0}),
    "whom": ("Reserve", {}),
    "offers": ("ReserveSlot", {"resource": "one"}),
    "hours": ("ReserveSlot", {"resource": "one", "own": True}),
    "freed": ("ReserveSlot", {"resource": "one", "freed": "stay"}),
    "booking": ("Booking", {"reservation": "stay"}),
    "doubtful": ("Booking", {"reservation": "stay"}),
    "weekly": ("Series", {"resource": "one", "day": "2026-11-30", "minute": 600, "minutes": 60}),
    "series": ("Series", {"resource": "one", "series": "series"}),
    "hand over": ("HandOver", {"reservation": "stay"}),
    "people": ("ReserveFor", {}),
    "absent": ("ReserveSlot", {"resource": "one", "member": "person", "own": True}),
}
"""Pages about time, with something in them: page and arguments, of which some are named by what was made before."""
FOR_OTHERS = ("people", "absent")


@pytest.mark.slow
@pytest.mark.parametrize("page", TIMES)
def test_pages_about_time_fit_at_every_size(
    qapp: QGuiApplication, lived: Screen, members: dict[str, Member], window: KioskWindow, hand: Hand, page: str
) -> None:
    _open_times(lived, page, members)
    for language in LANGUAGES:
        lived._set_language(language)
        for size in SIZES:
            window.show(size=size)
            QTest.qWait(30)
            assert cut_texts(hand) == [], (language, size)
            check_buttons(hand, size)


def _open_times(screen: Screen, name: str, members: dict[str, Member]) -> None:
    house, person, staff = screen.house, members["butterfly"], members["sunflower"]
    with house.store.write() as tx:
        party = tx.parties.add(name="Les Aiguilles", sign="owl", colour="sky", from_day="2026-11-01", until_day=None)
        tx.parties.set_members(party.key, [person.id, members["turtle"].id])
    who = staff if name in FOR_OTHERS else person
    screen.welcome(presence.check_in_member(house, member_id=who.id, nonce="in").result)
    if name in FOR_OTHERS:
        screen.staff_opened(staff)
    (booked, resource), *_ = reservations.upcoming(house, member_id=person.id)
    wish = series.Weekly(person.id, resource.id, 600, 60, "2026-11-30", "2026-12-28")
    made = series.add(house, wish=wish, nonce="s").result.series
    if name == "doubtful":
        pools.set_unit_state(house, unit_id=booked.unit_id, state=UnitState.BROKEN, by=staff, nonce="broken")
    known = {"one": resource.id, "stay": booked.id, "series": made.id, "person": person.id}
    page, arguments = TIMES[name]
    screen.go(page, **{key: known.get(str(value), value) for key, value in arguments.items()})
    assert screen.pageName == page
