"""How many: exact amounts, the room's total, two taps for the usual thing, one batch for twenty touches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.driver import Connection, connect
from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.production import Product, ProductKind
from kiosk.model.quantities import Amount, MeasureUnit
from kiosk.services import presence, production
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import NO_BREAK_SPACE
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.count_view import amounts_of, derive, moved, press, typed_value, usual_of
from ui.viewmodels.made_count import MadeCountModel
from ui.window import KioskWindow

FR, EN, AR = Words("fr"), Words("en"), Words("ar")
BAG = Product(1, "Sac bleu", "bag", "couture", ProductKind.TEXTILE, MeasureUnit.PIECE, 1800, 2000, 8000)
GARLAND = replace(BAG, name="Guirlande", picture="garland", unit=MeasureUnit.METRE, usual_milli=5000)
SPICE = replace(BAG, name="Épices", unit=MeasureUnit.GRAM, usual_milli=250_000)
MENDED = replace(BAG, usual_milli=1000)


def keys(text: str, *, comma: bool = True) -> str:
    typed = ""
    for key in text.replace("<", "B"):
        typed = press(typed, "back" if key == "B" else key, comma=comma)
    return typed


@pytest.mark.parametrize(
    ("touched", "typed", "value"),
    [
        ("12", "12", Fraction(12)),
        ("007", "7", Fraction(7)),
        ("0", "0", Fraction(0)),
        ("1,5", "1,5", Fraction(3, 2)),
        (",25", "0,25", Fraction(1, 4)),
        ("1,,5", "1,5", Fraction(3, 2)),
        ("1,2345", "1,234", Fraction(617, 500)),
        ("12345", "1234", Fraction(1234)),
        ("12<", "1", Fraction(1)),
        ("1,<", "1", Fraction(1)),
        ("<", "", Fraction(0)),
        ("3x", "3", Fraction(3)),
        ("3²", "3", Fraction(3)),
        ("9999,999", "9999,999", Fraction(9999999, 1000)),
    ],
)
def test_the_pad_types_exact_amounts(touched: str, typed: str, value: Fraction) -> None:
    assert keys(touched) == typed
    assert typed_value(typed) == value


def test_pieces_have_no_comma() -> None:
    assert keys("1,5", comma=False) == "15"


@given(st.lists(st.sampled_from([*"0123456789,", "back"]), max_size=20))
def test_whatever_is_touched_is_a_number_the_service_can_take(touched: list[str]) -> None:
    typed = ""
    for key in touched:
        typed = press(typed, key, comma=True)
    assert 0 <= typed_value(typed) < 10_000
    assert Amount.of(typed_value(typed), MeasureUnit.METRE).milli == typed_value(typed) * 1000


@pytest.mark.parametrize(
    ("value", "unit", "down", "up"),
    [
        (Fraction(8), MeasureUnit.PIECE, Fraction(7), Fraction(9)),
        (Fraction(1), MeasureUnit.PIECE, Fraction(1), Fraction(2)),
        (Fraction(0), MeasureUnit.PIECE, Fraction(1), Fraction(1)),
        (Fraction(5), MeasureUnit.METRE, Fraction(9, 2), Fraction(11, 2)),
        (Fraction(123, 100), MeasureUnit.METRE, Fraction(1), Fraction(3, 2)),
        (Fraction(1, 2), MeasureUnit.METRE, Fraction(1, 2), Fraction(1)),
        (Fraction(120), MeasureUnit.GRAM, Fraction(100), Fraction(150)),
        (Fraction(9999), MeasureUnit.PORTION, Fraction(9998), Fraction(9999)),
    ],
)
def test_minus_and_plus(value: Fraction, unit: MeasureUnit, down: Fraction, up: Fraction) -> None:
    assert moved(value, unit, up=False) == down
    assert moved(value, unit, up=True) == up


@pytest.mark.parametrize(
    ("product", "expected"),
    [
        (BAG, ["1", "4", "8", "12", "16"]),
        (MENDED, ["1", "2", "3", "4", "5"]),
        (replace(BAG, usual_milli=0), ["1", "2", "3", "4", "5"]),
        (GARLAND, [f"{each}{NO_BREAK_SPACE}m" for each in ("0,5", "2,5", "5", "7,5", "10")]),
        (SPICE, [f"{each}{NO_BREAK_SPACE}g" for each in ("50", "150", "250", "400", "500")]),
    ],
)
def test_usual_amounts_lie_around_the_usual_one(product: Product, expected: list[str]) -> None:
    view = derive(product, 0, usual_of(product), None, FR)
    assert [row.text for row in view.amounts] == expected
    assert [row.text for row in view.amounts if row.chosen] == [expected[amounts_of(product).index(usual_of(product))]]


def test_the_total_of_the_room() -> None:
    view = derive(BAG, 12_000, Fraction(8), None, FR)
    assert view.total_text == "Ensemble aujourd'hui\u00a0: 12 + 8 = 20"
    assert (view.before, view.added) == (0.6, 0.4)
    assert derive(BAG, 0, Fraction(8), None, FR).total_text == "Premier lot du jour"


def test_nothing_at_all_is_no_division_by_zero() -> None:
    view = derive(BAG, 0, Fraction(0), "0", FR)
    assert (view.before, view.added, view.number_text) == (0.0, 0.0, "0")


@pytest.mark.parametrize(
    ("words", "typed", "value", "expected"),
    [
        (FR, None, Fraction(5, 2), "2,5"),
        (EN, None, Fraction(5, 2), "2.5"),
        (AR, None, Fraction(5, 2), "2,5"),
        (FR, "2,", Fraction(2), "2,"),
        (EN, "2,", Fraction(2), "2."),
        (FR, "", Fraction(5), "5"),
    ],
)
def test_the_number_as_it_is_read(words: Words, typed: str | None, value: Fraction, expected: str) -> None:
    view = derive(GARLAND, 0, value, typed, words)
    assert (view.number_text, view.unit_text, view.comma) == (expected, "m", True)


# --- through the window ---------------------------------------------------------------------------------------------


@pytest.fixture
def rows(kiosk: Kiosk) -> Iterator[Connection]:
    """The same file on a second connection."""
    connection = connect(kiosk.folder.database, 5)
    yield connection
    connection.close()


@pytest.fixture
def at_home(window: KioskWindow, members: dict[str, Member]) -> Screen:
    screen = window.screen
    screen.welcome(presence.check_in_member(screen.house, member_id=members["butterfly"].id, nonce="in").result)
    return screen


def number_of(kiosk: Kiosk, name: str) -> int:
    return next(each.id for each in production.products_made(kiosk.house) if each.name == name)


def open_count(screen: Screen, kiosk: Kiosk, name: str) -> MadeCountModel:
    screen.go("Made")
    screen.go("MadeCount", product=number_of(kiosk, name))
    page = screen.page
    assert isinstance(page, MadeCountModel)
    return page


def touch(hand: Hand, name: str) -> None:
    """Touch a control once it stands still."""
    hand.wait(lambda: hand.find(name) is not None, f"no {name}")
    hand.pause(40)
    hand.tap(name)


def test_two_taps_note_the_usual_thing(
    at_home: Screen, hand: Hand, rows: Connection, members: dict[str, Member]
) -> None:
    at_home.open("Made")
    touch(hand, "Sac bleu")
    touch(hand, "C'est noté")
    hand.see("Lot L26327A01")
    hand.see("Sac bleu : 8")
    assert (at_home.pageName, at_home.noticeKind) == ("Member", "done")
    assert rows.execute("select number from lot").fetchall() == [("L26327A01",)]
    step = rows.execute("select kind, typed_numerator, typed_denominator, base_milli, person_key from batch_step")
    assert step.fetchall() == [("made", 8, 1, 8000, members["butterfly"].person_key)]
    assert rows.execute("select kind from print_job").fetchall() == [("label",)]


def test_plus_minus_and_usual_amounts(at_home: Screen, kiosk: Kiosk, hand: Hand, rows: Connection) -> None:
    page = open_count(at_home, kiosk, "Sac bleu")
    for _ in range(3):
        touch(hand, "Plus")
    assert page.numberText == "11"
    touch(hand, "Moins")
    assert page.numberText == "10"
    touch(hand, "amount_1")
    assert page.numberText == "4"
    assert [row.chosen for row in page.amounts.rows] == [False, True, False, False, False]
    touch(hand, "noteAct")
    assert rows.execute("select base_milli from lot_movement").fetchall() == [(4000,)]


def test_minus_stops_before_nothing(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    page = open_count(at_home, kiosk, "Sac bleu")
    touch(hand, "amount_0")
    assert (page.numberText, page.canLess) == ("1", False)
    page.less()
    assert page.numberText == "1"


def test_exact_metres_from_the_pad(at_home: Screen, kiosk: Kiosk, hand: Hand, rows: Connection) -> None:
    page = open_count(at_home, kiosk, "Guirlande")
    hand.see("Combien de mètres ?")
    assert hand.find("key_1") is None
    touch(hand, "Taper le nombre")
    for key in "1,235":
        touch(hand, f"key_{key}")
    assert page.numberText == "1,235"
    touch(hand, "C'est noté")
    stored = rows.execute("select typed_numerator, typed_denominator, typed_unit, base_milli from batch_step")
    assert stored.fetchall() == [(247, 200, "metre", 1235)]


def test_the_pad_opens_on_the_amount_and_keeps_it(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    page = open_count(at_home, kiosk, "Sac bleu")
    page.toggle_pad()
    assert (page.pad, page.numberText, page.comma) == (True, "8", False)
    page.toggle_pad()
    assert (page.pad, page.numberText) == (False, "8")
    page.toggle_pad()
    page.key("2")
    page.key("3")
    page.more()
    assert (page.pad, page.numberText) == (True, "24")
    page.key("5")
    page.toggle_pad()
    assert (page.pad, page.numberText) == (False, "5")


def test_zero_is_refused_and_the_page_stays(at_home: Screen, kiosk: Kiosk, hand: Hand, rows: Connection) -> None:
    page = open_count(at_home, kiosk, "Sac bleu")
    page.key("0")
    touch(hand, "C'est noté")
    hand.see("Il faut un nombre plus grand que zéro.")
    assert (at_home.pageName, at_home.noticeKind) == ("MadeCount", "refused")
    assert rows.execute("select count(*) from batch").fetchone() == (0,)


def test_too_many_are_refused(at_home: Screen, kiosk: Kiosk, rows: Connection) -> None:
    page = open_count(at_home, kiosk, "Guirlande")
    for key in "9999,5":
        page.key(key)
    page.note()
    assert (at_home.pageName, at_home.noticeKind) == ("MadeCount", "refused")
    assert rows.execute("select count(*) from batch").fetchone() == (0,)


def test_twenty_touches_are_one_batch(at_home: Screen, kiosk: Kiosk, rows: Connection) -> None:
    page = open_count(at_home, kiosk, "Sac bleu")
    for _ in range(20):
        page.note()
    assert rows.execute("select count(*) from batch").fetchone() == (1,)
    assert rows.execute("select count(*) from lot").fetchone() == (1,)
    assert rows.execute("select count(*) from print_job").fetchone() == (1,)


def test_what_others_make_meanwhile_moves_the_band(
    at_home: Screen, kiosk: Kiosk, hand: Hand, members: dict[str, Member]
) -> None:
    page = open_count(at_home, kiosk, "Sac bleu")
    page.more()
    hand.see("Premier lot du jour")
    production.note_batch(
        kiosk.house, member_id=members["turtle"].id, product_id=number_of(kiosk, "Sac bleu"),
        amount=Amount.of(12, MeasureUnit.PIECE), nonce="hers",
    )  # fmt: skip
    at_home.published(frozenset({Topic.BATCHES}))
    hand.see("Ensemble aujourd'hui : 12 + 9 = 21")
    assert page.numberText == "9"


def test_a_product_gone_meanwhile_is_told(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    page = open_count(at_home, kiosk, "Sac bleu")
    page._product_id = 999
    at_home.published(frozenset({Topic.PRODUCTS}))
    assert (page.known, at_home.noticeKind) == (False, "refused")
    hand.see("Autre produit")


def test_a_product_gone_is_told(at_home: Screen, hand: Hand) -> None:
    at_home.go("Made")
    at_home.go("MadeCount", product=999)
    assert at_home.noticeKind == "refused"
    touch(hand, "sheetPrimary")
    touch(hand, "Autre produit")
    assert at_home.pageName == "Made"


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (1920, 1080), (800, 1280)])
def test_every_control_is_on_the_screen_and_big_enough(
    at_home: Screen, window: KioskWindow, kiosk: Kiosk, hand: Hand, size: tuple[int, int]
) -> None:
    window.window.setWidth(size[0])
    window.window.setHeight(size[1])
    open_count(at_home, kiosk, "Guirlande").toggle_pad()
    hand.see("Combien de mètres ?")
    hand.pause(100)
    scale = size[0] / 800 if size[0] < size[1] else min(size[0] / 1280, size[1] / 800)
    for name in ("less", "more", "amount_0", "amount_4", "key_,", "key_back", "noteAct"):
        item = hand.find(name)
        assert item is not None, name
        corner = item.mapToScene(item.boundingRect().bottomRight())
        assert item.width() >= 88 * scale - 2, name
        assert item.height() >= 84 * scale - 2, name
        assert 0 <= corner.x() <= size[0], name
        assert corner.y() <= size[1], name
