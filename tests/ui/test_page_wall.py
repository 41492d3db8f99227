"""The wall view: today in shapes and large letters, nobody's name, and what the screen shows at rest."""

from __future__ import annotations

import pytest
import zxingcpp
from fitting import SIZES
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.resources import Availability, DayException, Resource, ResourceKind
from kiosk.rules.calendar import instant
from kiosk.services import office, print_queue, reservations
from kiosk.services.plan import MachineDay, RoomDay, Stretch
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.message_qr import MessageQrModel
from ui.viewmodels.message_qr import derive as message_view
from ui.viewmodels.share_text import broken_text, day_message, freed_text, link_of, shortened
from ui.viewmodels.wall import derive
from ui.window import KioskWindow

ZONE = "Europe/Paris"
DAY = "2026-11-23"
POOL = Resource(1, "Piqueuse", "sewing-machine", ResourceKind.MACHINE)
WA = "https://wa.me/?text={text}"
LARGE = 40
"""Pixels a letter needs at 1280×800 to be read from three metres."""


def at(hour: float) -> int:
    return instant(DAY, round(hour * 60), ZONE)


def room(*stretches: Stretch, units: int = 2) -> RoomDay:
    return RoomDay(DAY, at(8), at(18), (MachineDay(POOL, units, stretches),))


MORNING = room(
    Stretch(at(8), at(10), Availability.FREE, 2), Stretch(at(10), at(12), Availability.FREE, 1),
    Stretch(at(12), at(13), Availability.BUSY), Stretch(at(13), at(18), Availability.FREE, 2),
)  # fmt: skip


def test_what_went_by_is_one_and_what_comes_is_counted() -> None:
    (row,) = derive(MORNING, at(11), Words("fr"), ZONE).rows
    assert (row.availability, row.stateText) == ("free", "1 libre")
    assert row.stretches == (
        (0.0, 0.3, "free", ""), (0.3, 0.4, "free", "1"), (0.4, 0.5, "busy", ""), (0.5, 1.0, "free", "2"),
    )  # fmt: skip
    assert row.spoken.startswith("Piqueuse\u00a0: \u206608:00 – 10:00\u2069 2 libres, ")


@pytest.mark.parametrize(("language", "said"), [("fr", "occupée → 13:00"), ("en", "busy → 13:00")])
def test_what_is_in_use_says_until_when(language: str, said: str) -> None:
    (row,) = derive(MORNING, at(12.5), Words(language), ZONE).rows
    assert (row.availability, row.stateText) == ("busy", said)


def test_hours_over_the_ribbons_are_few_and_round() -> None:
    view = derive(MORNING, at(11), Words("fr"), ZONE)
    assert [text for _, text in view.marks] == ["08:00", "10:00", "12:00", "14:00", "16:00"]
    assert view.now == pytest.approx(0.3)
    assert derive(MORNING, at(7), Words("fr"), ZONE).now == -1.0


@pytest.mark.parametrize(("language", "sentence"), [("fr", "3 libres"), ("en", "3 free"), ("ar", "3\u2069 متاحة")])
def test_today_from_the_first_page(
    window: KioskWindow, screen: Screen, hand: Hand, kiosk: Kiosk, members: dict[str, Member], language: str,
    sentence: str,
) -> None:  # fmt: skip
    sewing = office.machines(kiosk.house)[0][0]
    reservations.reserve(
        kiosk.house, member_id=members["butterfly"].id, resource_id=sewing.id, start=at(9), minutes=120, nonce="r"
    )
    screen.chooseLanguage(language)
    hand.tap("homeWall")
    hand.see(sentence)
    for member in members.values():
        assert not any(member.name in text for text in [*hand.texts(), *hand.names()])
    lines = [item for item in hand.items() if item.objectName() == "wallLine"]
    assert len(lines) == len(office.machines(kiosk.house))
    _letters_are_large(hand)
    hand.tap("wallPrint")
    hand.wait(lambda: screen.noticeKind == "done", "nothing printed")
    assert print_queue.recent(kiosk.house)[0].kind == "plan"


def _letters_are_large(hand: Hand) -> None:
    """On the lines and the axis; the two buttons are for who stands before them."""
    for item in hand.items():
        if item.objectName() == "wallLine":
            sizes = [font.pixelSize() for each in _inside(item) if (font := each.property("font")) is not None]
            assert sizes
            assert min(sizes) >= LARGE


def _inside(item: object) -> list:  # type: ignore[type-arg]
    below = list(item.childItems())  # type: ignore[attr-defined]
    return [each for each in below if each.isVisible()] + [
        one for each in below if each.isVisible() for one in _inside(each)
    ]


def test_a_closed_day_says_so(window: KioskWindow, screen: Screen, hand: Hand, kiosk: Kiosk) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException(DAY))
    screen.open("Wall")
    hand.see("Fermé aujourd'hui")


def test_the_plan_is_what_the_screen_rests_on(
    window: KioskWindow, screen: Screen, hand: Hand, members: dict[str, Member]
) -> None:
    screen.change_setting("rest_page", "wall")
    screen.open("Help")
    screen._rest()
    hand.see("Piqueuse")
    assert (screen.pageName, screen._idle_timer.isActive()) == ("Wall", False)
    hand.tap("wallWake")
    assert (screen.pageName, screen._idle_timer.isActive()) == ("Home", True)
    screen.change_setting("rest_page", "home")
    screen._rest()
    assert screen.pageName == "Home"


def test_the_free_hours_go_to_the_group(window: KioskWindow, screen: Screen, hand: Hand) -> None:
    screen.open("Wall")
    hand.tap("wallMessage")
    hand.see("Visez avec votre téléphone")
    hand.see("• Piqueuse : \u206609:00 – 21:00\u2069")
    page = screen.page
    assert isinstance(page, MessageQrModel)
    hand.tap("messageTurn")
    hand.see("Le carré à viser")
    assert hand.find("messageCode") is None
    page.turn()
    assert hand.find("messageCode") is not None


def test_the_code_lies_on_its_card_at_every_size(window: KioskWindow, screen: Screen, hand: Hand) -> None:
    screen.open("Wall")
    hand.tap("wallMessage")
    for language, size in ((language, size) for size in SIZES for language in ("fr", "ar")):
        screen.chooseLanguage(language)
        window.show(size=size)
        QTest.qWait(30)
        code = hand.find("messageCode")
        assert code is not None
        assert code.parentItem().width() == code.parentItem().height(), size
        assert code.width() <= code.parentItem().width(), size


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_telephone_opens_its_messenger_with_the_text(language: str) -> None:
    words = Words(language)
    text = freed_text("Piqueuse n° 2", DAY, "\u206614:00 – 16:00\u2069", "Atelier & Co", words)
    rows = message_view(text, WA).rows
    image = QImage(len(rows) * 3 + 24, len(rows) * 3 + 24, QImage.Format.Format_Grayscale8)
    image.fill(255)
    for y, line in enumerate(rows):
        for x, dark in enumerate(line):
            if dark == "1":
                for place in range(9):
                    image.setPixel(12 + 3 * x + place % 3, 12 + 3 * y + place // 3, 0)
    (found,) = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    assert found.text == link_of(text, WA)
    assert found.text.startswith("https://wa.me/?text=")
    assert "%E2%81%A6" not in found.text
    assert "%26" in found.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_day_is_cut_between_lines(language: str) -> None:
    words = Words(language)
    many = RoomDay(DAY, at(8), at(18), MORNING.machines * 60)
    text = day_message(many, at(9), "Atelier", words, ZONE)
    view = message_view(text, WA)
    assert len(view.rows) <= 97
    assert view.sent.endswith("\n…")
    assert set(view.sent.split("\n")[:-1]) <= set(text.split("\n"))


def test_one_endless_sentence_is_cut_between_words() -> None:
    assert shortened("un deux trois", lambda text: len(text) <= 9) == "un deux…"
    assert shortened("x" * 20, lambda text: len(text) <= 9) == "…"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_machine_that_broke_is_told_to_the_group(
    window: KioskWindow, screen: Screen, hand: Hand, kiosk: Kiosk, members: dict[str, Member], language: str
) -> None:
    screen.staff_opened(members["sunflower"])
    screen.chooseLanguage(language)
    screen.open("Broken")
    press = next(units[0].id for resource, units in office.machines(kiosk.house) if resource.name == "Presse")
    hand.tap(f"unit_{press}")
    hand.tap("brokenShare")
    hand.see(broken_text("Presse", "Atelier du Canal", Words(language)))


def test_another_messenger_and_a_broken_machine() -> None:
    assert link_of("a b", "sms:?body={text}") == "sms:?body=a%20b"
    assert broken_text("Presse", "", Words("fr")) == "Presse\u00a0: en panne pour le moment."
