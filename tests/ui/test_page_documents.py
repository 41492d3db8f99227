"""Papers of a machine: from a stick to the screen, page by page, put away and back."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtMultimedia import QVideoFrame

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.services import machine_documents, office, presence
from kiosk.words import LANGUAGES, Words
from kiosk.words.formats import day_short
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.documents import file_row

STEADY_MS = 430
"""A second touch on the same spot counts after this."""


def manual(pages: int = 2) -> bytes:
    """A PDF file, each page with a black square somewhere else."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.fillRect(100 + 1000 * page, 100, 800, 800, 0xFF000000)
    painter.end()
    buffer.close()
    return bytes(data.data())


def test_files_of_a_stick_are_told_by_name_and_folder(tmp_path: Path) -> None:
    row = file_row(tmp_path / "Manuel.PDF")
    assert (row.label, row.picture, row.text) == ("Manuel.PDF", "documents", tmp_path.name)
    assert file_row(tmp_path / "plaque.jpg").picture.startswith("file:")


@pytest.fixture
def press(kiosk: Kiosk) -> int:
    return next(resource.id for resource, _ in office.machines(kiosk.house) if resource.picture == "press")


@pytest.fixture
def open_documents(
    screen: Screen, kiosk: Kiosk, members: dict[str, Member], press: int, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., None]:
    """The machine's papers, with nothing plugged in but the folder of the place."""
    monkeypatch.setattr(machine_documents.on_sticks, "__defaults__", ((),))

    def open_it(language: str = "fr") -> None:
        staff = members["sunflower"]
        screen.welcome(presence.check_in_member(kiosk.house, member_id=staff.id, nonce="staff").result)
        screen.staff_opened(staff)
        screen.chooseLanguage(language)
        screen.go("Documents", resource=press)

    return open_it


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_manual_from_the_stick_is_read_put_away_and_brought_back(
    hand: Hand, kiosk: Kiosk, screen: Screen, press: int, open_documents: Callable[..., None], language: str
) -> None:
    words, house = Words(language), kiosk.house
    (house.folder.path / "import").mkdir()
    open_documents(language)
    hand.see(words.say("documents_empty"))
    hand.tap("fromStick")
    hand.see(words.say("documents_stick_empty"))
    (house.folder.path / "import" / "Manuel.pdf").write_bytes(manual())
    hand.tap("emptyButton")
    hand.tap("file_0")
    hand.see(words.say("documents_kept"))
    (kept,), _ = machine_documents.documents(house, resource_id=press)
    screen.closeNotice()
    hand.tap(f"paper_{kept.id}")
    hand.see("1 / 2" if language != "ar" else "\u20681\u2069 / \u20682\u2069")
    first = screen.page.property("source")
    hand.tap("pageOn")
    hand.wait(lambda: screen.page.property("source") not in ("", first), "the second page looks like the first")
    hand.tap("putAway")
    hand.see(words.say("documents_away_done"))
    screen.closeNotice()
    hand.tap("putAwayList")
    hand.tap(f"paper_{kept.id}")
    hand.wait(lambda: machine_documents.documents(house, resource_id=press) == ([kept], []), "not back")


def test_a_page_comes_near_and_is_read_downwards(
    hand: Hand, kiosk: Kiosk, screen: Screen, members: dict[str, Member], press: int,
    open_documents: Callable[..., None],
) -> None:  # fmt: skip
    made = machine_documents.keep(
        kiosk.house, resource_id=press, data=manual(), title="Manuel", by=members["sunflower"], nonce="m"
    ).result
    open_documents()
    screen.go("Document", document=made.id, resource=press)
    paper = hand.find("paperPage")
    assert paper is not None
    far = paper.height()
    hand.tap("comeNear")
    hand.wait(lambda: paper.height() > far * 1.3, "not larger")
    hand.tap("pageOn")
    hand.wait(lambda: paper.parentItem().y() < 0, "not further down")
    hand.see("1 / 2")


def test_what_is_no_paper_is_refused_and_what_cannot_be_shown_says_so(
    hand: Hand, kiosk: Kiosk, screen: Screen, members: dict[str, Member], press: int,
    open_documents: Callable[..., None],
) -> None:  # fmt: skip
    folder = kiosk.house.folder.path / "import"
    folder.mkdir()
    (folder / "jeu.pdf").write_bytes(b"MZ not a paper")
    open_documents()
    hand.tap("fromStick")
    hand.tap("file_0")
    hand.see("Seuls les fichiers PDF")
    screen.closeNotice()
    torn = machine_documents.keep(
        kiosk.house, resource_id=press, data=b"%PDF-1.4 torn", title="x", by=members["sunflower"], nonce="t"
    ).result
    screen.go("Document", document=torn.id, resource=press)
    hand.see("Ce document ne peut pas être montré ici.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_photographed_page_is_kept_whole(
    hand: Hand, kiosk: Kiosk, screen: Screen, press: int, open_documents: Callable[..., None], language: str
) -> None:
    """All that the camera sees, as fine as it sees it."""
    words = Words(language)
    watchers: list[Callable[[QVideoFrame], None] | None] = []
    seen: list[QImage] = []
    show = screen.outlets.show_preview
    screen.outlets.watch_camera = lambda watcher: watchers.append(watcher) or True
    screen.outlets.show_preview = lambda image: show(seen.append(image) or image)
    open_documents(language)
    hand.tap("takePhoto")
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    image.setPixel(3, 3, 0xFF000000)
    assert watchers[0] is not None
    watchers[0](QVideoFrame(image))
    hand.see(words.say("photo_paper_hint"))
    hand.tap("photoTake")
    hand.pause(STEADY_MS)
    hand.tap("photoKeep")
    hand.see(words.say("documents_kept"))
    (kept,), _ = machine_documents.documents(kiosk.house, resource_id=press)
    assert kept.title.endswith(day_short("2026-11-23", words))
    page = QImage(str(machine_documents.path_of(kiosk.house, kept)))
    assert (page.width(), page.height()) == (1280, 720)
    assert (watchers[-1], list(kiosk.house.folder.photos.iterdir())) == (None, [])
    assert seen[-1].isNull()


@pytest.mark.qt_log_ignore("Unsupported marker type", "Error decoding")
def test_a_picture_that_cannot_be_read_says_so(
    hand: Hand, kiosk: Kiosk, screen: Screen, members: dict[str, Member], press: int,
    open_documents: Callable[..., None],
) -> None:  # fmt: skip
    torn = machine_documents.keep(
        kiosk.house, resource_id=press, data=b"\xff\xd8\xff torn", title="x", by=members["sunflower"], nonce="t"
    ).result
    open_documents()
    screen.go("Document", document=torn.id, resource=press)
    hand.see("Ce document ne peut pas être montré ici.")


def test_a_stick_that_fails_is_passed_over(tmp_path: Path, kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        (tmp_path / name).write_bytes(manual(1))
    whole = Path.lstat

    def failing(path: Path) -> os.stat_result:
        if path.name == "b.pdf":
            raise OSError(errno.EIO, "the stick does not answer")
        return whole(path)

    monkeypatch.setattr(Path, "lstat", failing)
    found = machine_documents.on_sticks(kiosk.house, (str(tmp_path),))
    assert [path.name for path in found] == ["a.pdf", "c.pdf"]
