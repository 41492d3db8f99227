"""The staff pages' first page and the totals of the day."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from kiosk.app import Kiosk, open_kiosk
from kiosk.model.people import Member
from kiosk.model.printing import DocumentKind, TotalsDoc
from kiosk.model.resources import UnitState
from kiosk.model.sales import DayTotals, Means, VatShare
from kiosk.services import clock_watch, office, pools, presence, till
from kiosk.words import Words
from kiosk.words.formats import NO_BREAK_SPACE
from ui.hand import Hand
from ui.pages import MODELS
from ui.viewmodels import totals
from ui.viewmodels.staff_ways import WAYS, Way, rows
from ui.window import PICTURES, KioskWindow

EMPTY = DayTotals("2026-11-23", 0, 0, (), ())
BUSY = DayTotals(
    "2026-11-23", 3, 5100, ((Means.CASH, 3300), (Means.CARD, 1800)), (VatShare(550, 3300, 3128, 172),)
)  # fmt: skip


def test_what_the_ways_tell(kiosk: Kiosk, members: dict[str, Member]) -> None:
    told = {row.page: (row.fact, row.urgent) for row in rows(kiosk.house, Words("fr"))}
    assert told["Totals"] == ("Pas de vente aujourd'hui", False)
    assert told["Members"] == ("0 sur place", False)
    assert told["Machines"] == ("10 machines", False)
    assert told["Broken"] == ("Tout marche", False)
    assert told["Questions"] == ("Rien à décider", False)
    assert told["Printers"] == ("Rien n'attend", False)
    unit = office.machines(kiosk.house)[0][1][0]
    pools.set_unit_state(kiosk.house, unit_id=unit.id, state=UnitState.BROKEN, by=members["sunflower"], nonce="b")
    broken = next(row for row in rows(kiosk.house, Words("fr")) if row.page == "Broken")
    assert (broken.fact, broken.urgent) == ("1 en panne", True)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.page)
def test_every_way_has_a_word_a_picture_and_a_page(way: Way) -> None:
    words = Words("fr")
    assert words.say(f"staff_way_{way.page.lower()}") != f"staff_way_{way.page.lower()}"
    assert (PICTURES / f"{way.picture}.svg").exists()
    assert way.page in MODELS


def test_totals_in_words_and_money() -> None:
    view = totals.derive(BUSY, Words("fr"))
    assert (view.tickets, view.total, view.day) == ("3 tickets", f"51,00{NO_BREAK_SPACE}€", "lundi 23 novembre 2026")
    assert [(row.picture, row.label, row.amount) for row in view.means] == [
        ("cash", "Espèces", f"33,00{NO_BREAK_SPACE}€"),
        ("bank-card", "Carte", f"18,00{NO_BREAK_SPACE}€"),
    ]
    assert [(row.label, row.amount) for row in view.vat] == [(f"5,5{NO_BREAK_SPACE}%", f"1,72{NO_BREAK_SPACE}€")]
    assert totals.derive(EMPTY, Words("ar")).empty


def test_the_tiles_tell_what_waits_and_lead_there(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member]
) -> None:
    house = window.screen.house
    presence.check_in_member(house, member_id=members["turtle"].id, nonce="in")
    unit = office.machines(house)[0][1][0]
    pools.set_unit_state(house, unit_id=unit.id, state=UnitState.BROKEN, by=noor, nonce="broken")
    window.screen.open("Staff")
    hand.see("1 sur place")
    for way, page in (("wayTotals", "Totals"), ("wayMembers", "Members"), ("wayPrinters", "Printers")):
        hand.tap(way)
        assert window.screen.pageName == page
        QTest.qWait(420)
        hand.tap("headerBack")
        assert window.screen.pageName == "Staff"
    hand.tap("signOut")
    assert (window.screen.pageName, window.screen.session.staff) == ("Home", None)


def test_full_sun_is_one_touch_and_kept(window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk) -> None:
    window.screen.open("Staff")
    hand.tap("switchSun")
    assert window.screen.sunTheme
    with open_kiosk(kiosk.folder.path) as second:
        assert second.house.settings.sun_theme


def test_nobody_comes_in_without_the_pin(window: KioskWindow) -> None:
    for page in (
        "Staff",
        "Totals",
        "Members",
        "MemberEdit",
        "Machines",
        "MachineEdit",
        "Broken",
        "Questions",
        "Printers",
        "PrinterEdit",
    ):
        window.screen.open(page)
        assert window.screen.pageName == "Home"


def test_a_day_without_sales(window: KioskWindow, hand: Hand, noor: Member) -> None:
    window.screen.open("Totals")
    hand.see("Pas de vente aujourd'hui")
    assert hand.find("printTotals") is None


def test_totals_are_printed_once_however_often_touched(
    window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk
) -> None:
    house = window.screen.house
    product = till.products_sold(house)[0][0]
    basket = till.add_product(house, product_id=product.id, nonce="b").result
    till.pay(house, basket_id=basket.id, nonce=basket.nonce, payments=[till.card(basket.total_cents)])
    window.screen.open("Totals")
    hand.see("1 ticket")
    hand.see("SIMULATION")
    for _ in range(20):
        window.screen.page.print_totals()
    hand.see("Le papier sort")
    with open_kiosk(kiosk.folder.path) as second, second.house.store.read() as tx:
        jobs = [job for job in tx.prints.recent(50) if job.kind is DocumentKind.TOTALS]
        assert [isinstance(job.document, TotalsDoc) for job in jobs] == [True]


def test_a_clock_that_jumped_is_told_until_it_was_seen(window: KioskWindow, hand: Hand, noor: Member) -> None:
    clock_watch.note_jump(window.screen.house, seconds=-600)
    window.screen.open("Staff")
    hand.see("L'horloge a reculé de 10 min")
    hand.tap("staffClock")
    hand.does_not_see("L'horloge a reculé de 10 min")
