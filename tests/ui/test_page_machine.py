"""One machine: its units, one more, its place in the room, its sheets, out of use; a new one by questions; a photo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QVideoFrame

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.printing import DocumentKind
from kiosk.model.resources import Resource, ResourceKind, UnitState
from kiosk.model.sheets import SheetDoc
from kiosk.rules.codes import CodeKind, read_code, unit_code
from kiosk.services import equipment, photos
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.photo_image import MOST_BYTES, SIDE, jpeg, square
from ui.viewmodels import machine_choices as choices
from ui.viewmodels.machine_edit import NEW, act_of
from ui.window import KioskWindow

STEADY_MS = 430
"""A second touch on the same spot counts after this."""


def named(kiosk: Kiosk, name: str) -> equipment.Equipment:
    return next(each for each in equipment.equipment(kiosk.house) if each.resource.name == name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_machine_by_four_questions(
    window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk, language: str
) -> None:
    words = Words(language)
    window.screen.open("Machines")
    window.screen.chooseLanguage(language)
    hand.tap("addMachine")
    hand.see(words.say("machine_name_ask"))
    window.screen.page.set_name("Batteur")
    kitchen = named(kiosk, "Cuisine").resource.id
    window.screen.page.forward()
    for control in ("picture_mixer", "editAct", "kind_machine", f"within_{kitchen}"):
        hand.tap(control)
    hand.pause(STEADY_MS)
    hand.tap("editAct")
    hand.tap("unitsMore")
    hand.pause(STEADY_MS)
    hand.tap("editAct")
    found = named(kiosk, "Batteur")
    assert (found.resource.picture, found.resource.kind, len(found.units)) == ("mixer", ResourceKind.MACHINE, 2)
    assert found.within is not None
    assert found.within.name == "Cuisine"
    assert window.screen.pageName == "Machine"
    hand.see(words.say("staff_added", name="Batteur"))
    hand.see(words.say("machine_in", name="Cuisine"))


def test_lengths_cleaning_and_rules_are_kept(window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk) -> None:
    press = named(kiosk, "Presse").resource
    window.screen.go("Machine", resource=press.id)
    hand.tap("editMachine")
    for control in (
        "step_lengths", "least_180", "step_60", "step_cleaning", "buffer_30", "asksClean", "step_rules", "horizon_60",
        "watch_60", "tariffMore", "tariffMore", "needsQualification", "editAct",
    ):  # fmt: skip
        hand.tap(control)
    after = named(kiosk, "Presse").resource
    assert (after.min_minutes, after.max_minutes, after.step_minutes, after.buffer_minutes) == (180, 180, 60, 30)
    assert (after.horizon_days, after.watch_minutes, after.tariff_cents) == (60, 60, 20)
    assert (after.asks_clean, after.needs_qualification) == (True, True)
    assert window.screen.pageName == "Machine"


def test_a_name_that_is_used_is_refused_and_the_draft_stays(
    window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk
) -> None:
    press = named(kiosk, "Presse").resource
    window.screen.go("MachineEdit", resource=press.id)
    window.screen.page.set_name("surjeteuse")
    hand.tap("editAct")
    hand.see("Nom déjà pris")
    window.screen.closeNotice()
    assert (window.screen.pageName, window.screen.page.name) == ("MachineEdit", "surjeteuse")
    window.screen.page.set_name("Presse à chaud")
    hand.pause(STEADY_MS)
    hand.tap("editAct")
    assert named(kiosk, "Presse à chaud").resource.id == press.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_units_one_more_another_name_one_less(
    window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk, language: str
) -> None:
    words = Words(language)
    pool = named(kiosk, "Surjeteuse")
    window.screen.go("Machine", resource=pool.resource.id)
    window.screen.chooseLanguage(language)
    hand.tap("addUnit")
    new = named(kiosk, "Surjeteuse").units[-1]
    hand.tap(f"open_unit_{new.id}")
    hand.see(words.say("unit_label_ask"))
    window.screen.page.set_text("Près de la porte")
    hand.tap("step_hint")
    window.screen.page.set_text("Fil bleu")
    hand.tap("saveUnit")
    window.screen.closeNotice()
    found = named(kiosk, "Surjeteuse").units[-1]
    assert (found.label, found.hint, found.state) == ("Près de la porte", "Fil bleu", UnitState.HINT)
    hand.see("Fil bleu")
    hand.tap(f"open_unit_{new.id}")
    hand.tap("removeUnit")
    hand.see(words.say("unit_remove_text"))
    hand.tap("sheetPrimary")
    assert len(named(kiosk, "Surjeteuse").units) == 2
    assert window.screen.pageName == "Machine"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_order_of_the_room_and_out_of_use(
    window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk, language: str
) -> None:
    press = named(kiosk, "Presse").resource
    window.screen.go("Machines")
    window.screen.go("Machine", resource=press.id)
    window.screen.chooseLanguage(language)
    hand.tap("moveEarlier")
    assert [each.resource.name for each in equipment.equipment(kiosk.house)][:3] == ["Piqueuse", "Presse", "Surjeteuse"]
    window.screen.closeNotice()
    hand.wait(lambda: hand.find("sheetPrimary") is None, "the sheet stays")
    hand.tap("retireMachine")
    hand.see(Words(language).say("machine_retire_text"))
    hand.tap("sheetSecondary")
    assert named(kiosk, "Presse").resource == press
    hand.pause(STEADY_MS)
    hand.tap("retireMachine")
    hand.tap("sheetPrimary")
    assert equipment.put_away(kiosk.house) == [press]
    assert window.screen.pageName == "Machines"


def test_the_sheet_of_a_unit_on_receipt_paper(window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk) -> None:
    unit = named(kiosk, "Surjeteuse").units[1]
    window.screen.go("UnitEdit", unit=unit.id, step="sheet")
    hand.tap("sheet_paper")
    with kiosk.house.store.read() as tx:
        (job,) = [each for each in tx.prints.recent(50) if each.kind is DocumentKind.SHEET]
    assert isinstance(job.document, SheetDoc)
    assert (job.document.resource, job.document.unit, job.document.picture) == ("Surjeteuse", "2", "overlocker")
    code = read_code(job.document.code)
    assert (code.kind, code.uid) == (CodeKind.UNIT, unit.uid)


def scene() -> QImage:
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(QColor("#a05030"))
    return image


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_photo_is_taken_again_and_kept(
    window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk, language: str
) -> None:
    watchers: list[object] = []
    window.screen.outlets.watch_camera = lambda seen: watchers.append(seen) or True
    press = named(kiosk, "Presse").resource
    window.screen.go("Machine", resource=press.id)
    window.screen.chooseLanguage(language)
    hand.tap("editMachine")
    hand.tap("step_picture")
    hand.tap("takePhoto")
    hand.see(Words(language).say("photo_wait"))
    watchers[-1](QVideoFrame(scene()))
    hand.tap("photoTake")
    assert watchers[-1] is None
    hand.pause(STEADY_MS)
    hand.tap("photoAgain")
    watchers[-1](QVideoFrame(scene()))
    sheet = unit_code(named(kiosk, "Presse").units[0].uid)
    for texts in ([sheet], [sheet, "any badge"]):
        window.screen.codes_seen(texts)
    assert (window.screen.pageName, window.screen.noticeKind) == ("MachineEdit", "")
    hand.pause(STEADY_MS)
    hand.tap("photoTake")
    hand.pause(STEADY_MS)
    hand.tap("photoKeep")
    hand.tap("editAct")
    kept = named(kiosk, "Presse").resource.picture
    file = photos.photo_file(kiosk.house, kept)
    assert file is not None
    image = QImage(str(file))
    assert (image.width(), image.height()) == (SIDE, SIDE)
    assert image.pixelColor(300, 300).red() > 140
    assert len(list(kiosk.folder.photos.iterdir())) == 1
    window.screen.home()
    hand.see("Presse")
    assert _photos_shown(hand, file) >= 1


def _photos_shown(hand: Hand, file: Path) -> int:
    hand.wait(lambda: any(_is_shown(item, file) for item in hand.items()), "no photo on the screen")
    return sum(_is_shown(item, file) for item in hand.items())


def _is_shown(item: object, file: Path) -> bool:
    source = item.property("source")
    return source is not None and file.name in str(source.toString() if hasattr(source, "toString") else source)


def test_without_a_camera_the_drawings_stay(window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk) -> None:
    window.screen.go("MachineEdit", resource=named(kiosk, "Presse").resource.id)
    hand.tap("step_picture")
    hand.tap("takePhoto")
    hand.see("Pas de caméra ici")
    hand.tap("photoClose")
    hand.tap("picture_mixer")
    hand.tap("editAct")
    assert named(kiosk, "Presse").resource.picture == "mixer"


def test_a_photo_is_square_small_and_bare() -> None:
    noise = QImage(1920, 1080, QImage.Format.Format_RGB32)
    for y in range(0, 1080, 2):
        for x in range(0, 1920, 8):
            noise.setPixelColor(x, y, QColor((x * 7 + y) % 256, (y * 13) % 256, (x * y) % 256))
    data = jpeg(square(noise))
    assert 1_000 < len(data) <= MOST_BYTES
    assert data.startswith(b"\xff\xd8\xff")
    assert b"Exif" not in data
    assert b"GPS" not in data


def test_lengths_give_way_to_each_other() -> None:
    press = Resource(1, "Presse", "press", ResourceKind.MACHINE, min_minutes=30, max_minutes=60)
    assert choices.with_length(press, "least", 120).max_minutes == 120
    assert choices.with_length(press, "most", 15).min_minutes == 15
    assert choices.with_length(press, "watch", -1).watch_minutes is None
    assert [each["value"] for each in choices.lengths((15, 30), 45, Words("fr"))] == [15, 30, 45]


def test_nothing_is_offered_to_sit_in_itself() -> None:
    kitchen = Resource(1, "Cuisine", "kitchen", ResourceKind.PLACE)
    corner = Resource(2, "Coin four", "oven", ResourceKind.PLACE, within_id=1)
    press = Resource(3, "Presse", "press", ResourceKind.MACHINE)
    everything = [kitchen, corner, press]
    assert [row.resource for row in choices.within_rows(everything, kitchen, Words("fr"))] == [0]
    assert [row.resource for row in choices.within_rows(everything, press, Words("fr"))] == [0, 1, 2]
    assert [row.resource for row in choices.within_rows(everything, NEW, Words("fr"))] == [0, 1, 2]


@pytest.mark.parametrize(
    ("known", "changed", "step", "word"),
    [
        (False, True, "name", "staff_next"),
        (False, True, "kind", "staff_next"),
        (False, True, "units", "staff_add"),
        (False, True, "rules", "staff_add"),
        (True, False, "name", ""),
        (True, True, "name", "staff_save"),
    ],
)
def test_the_main_button_says_what_it_does(known: bool, changed: bool, step: str, word: str) -> None:
    assert act_of(NEW, 2 if changed else 1, NEW if known else None, 1, step) == word
