"""Which product: hers first, shelves to choose from."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.production import Product, ProductKind
from kiosk.model.quantities import Amount, MeasureUnit
from kiosk.services import presence, production
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.made import ALL, MadeModel, category_text, derive
from ui.window import KioskWindow

FR, EN, AR = Words("fr"), Words("en"), Words("ar")


def product(number: int, category: str, picture: str = "bag") -> Product:
    return Product(number, f"P{number}", picture, category, ProductKind.TEXTILE, MeasureUnit.PIECE, 100, 2000, 8000)


PRODUCTS = [product(2, "plats", "stew"), product(1, "couture"), product(3, "plats", "accras")]


@pytest.mark.parametrize(
    ("shelf", "shown"), [(ALL, [2, 1, 3]), ("plats", [2, 3]), ("couture", [1]), ("nothing", [2, 1, 3])]
)
def test_a_shelf_keeps_the_order(shelf: str, shown: list[int]) -> None:
    assert [row.product for row in derive(PRODUCTS, shelf, FR).products] == shown


def test_shelves_carry_the_picture_of_their_first_product() -> None:
    shelves = derive(PRODUCTS, "plats", FR).shelves
    assert [(row.key, row.picture, row.chosen) for row in shelves] == [
        ("", "made", False), ("couture", "bag", False), ("plats", "stew", True),
    ]  # fmt: skip


@pytest.mark.parametrize("found", [[], [product(1, "couture")], [product(1, "couture"), product(2, "couture")]])
def test_one_shelf_alone_is_no_choice(found: list[Product]) -> None:
    view = derive(found, ALL, FR)
    assert view.shelves == ()
    assert len(view.products) == len(found)


@pytest.mark.parametrize(
    ("category", "words", "said"),
    [("plats", FR, "Plats"), ("plats", AR, "أطباق"), ("Feutre", FR, "Feutre"), ("Feutre", EN, "Feutre")],
)
def test_shelves_of_the_place_keep_their_own_name(category: str, words: Words, said: str) -> None:
    assert category_text(category, words) == said


@pytest.fixture
def at_home(window: KioskWindow, members: dict[str, Member]) -> Screen:
    screen = window.screen
    screen.welcome(presence.check_in_member(screen.house, member_id=members["butterfly"].id, nonce="in").result)
    return screen


def made_page(screen: Screen) -> MadeModel:
    page = screen.page
    assert isinstance(page, MadeModel)
    return page


def test_what_she_often_makes_comes_first(at_home: Screen, kiosk: Kiosk, members: dict[str, Member]) -> None:
    cushion = next(each for each in production.products_made(kiosk.house) if each.name == "Coussin")
    for number in range(2):
        production.note_batch(
            kiosk.house, member_id=members["butterfly"].id, product_id=cushion.id,
            amount=Amount.of(1, cushion.unit), nonce=f"b{number}",
        )  # fmt: skip
    at_home.open("Made")
    assert made_page(at_home).products.rows[0].label == "Coussin"


def test_a_shelf_is_one_touch_away(at_home: Screen, hand: Hand) -> None:
    at_home.open("Made")
    hand.see("J'ai fabriqué")
    hand.see("Sac bleu")
    hand.pause(50)
    hand.tap("shelf_boissons")
    hand.see("Bissap")
    hand.does_not_see("Sac bleu")
    assert {row.label for row in made_page(at_home).products.rows} == {"Bissap", "Gingembre"}


def test_a_product_leads_to_its_amount(at_home: Screen, hand: Hand) -> None:
    at_home.open("Made")
    hand.see("Trousse")
    hand.pause(50)
    hand.tap("Trousse")
    hand.see("Combien de pièces ?")
    assert at_home.pageName == "MadeCount"


def test_nobody_notes_without_a_badge(window: KioskWindow) -> None:
    window.screen.open("Made")
    assert window.screen.pageName == "Home"


def test_the_shelves_follow_the_language(at_home: Screen, hand: Hand) -> None:
    at_home.open("Made")
    hand.see("Tout")
    at_home.chooseLanguage("ar")
    hand.see("الكل")
