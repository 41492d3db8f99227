"""Documents: manuals, bills and pictures of a machine, taken from a stick or the camera, shown, put away and back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.maintenance import MachineDocument
from kiosk.services import machine_documents, office
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import day_short
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.photo import PhotoTaker

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PaperRow:
    """`picture` is the paper itself where it is a picture."""

    document: int
    label: str
    picture: str
    date: str
    away: bool


@dataclass(frozen=True, slots=True)
class FileRow:
    path: str
    label: str
    picture: str
    text: str


def file_row(path: Path) -> FileRow:
    is_paper = path.suffix.casefold() == ".pdf"
    return FileRow(str(path), path.name, "documents" if is_paper else QUrl.fromLocalFile(str(path)).toString(),
                   path.parent.name)  # fmt: skip


def paper_row(document: MachineDocument, path: Path, day: str, words: Words) -> PaperRow:
    picture = "documents" if path.suffix == ".pdf" else QUrl.fromLocalFile(str(path)).toString()
    return PaperRow(document.id, document.title, picture, day_short(day, words), document.removed_at is not None)


@QmlElement
@QmlUncreatable("made by navigation")
class DocumentsModel(PageModel):
    """`mode` is "papers", "away" or "files"."""

    viewChanged = Signal()

    PICTURE = "documents"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.MAINTENANCE})

    def __init__(self, screen: Screen, resource: int = 0) -> None:
        super().__init__(screen)
        self._resource = office.machine(self.house, resource)
        self._mode = "papers"
        self._away = 0
        self._papers = Rows(PaperRow, parent=self)
        self._files = Rows(FileRow, parent=self)
        self._photo = PhotoTaker(self, self._keep_photo, whole=True)

    def photographs(self) -> bool:
        return self._photo.state != ""

    def close(self) -> None:
        self._photo.close()

    def _title(self) -> str:
        if self._resource is None:
            return self.words.say("documents_title")
        return self.words.say("documents_of", name=self._resource.name)

    def refresh(self) -> None:
        shown, away = (
            machine_documents.documents(self.house, resource_id=self._resource.id) if self._resource else ([], [])
        )
        self._away = len(away)
        self._papers.replace([
            paper_row(each, machine_documents.path_of(self.house, each), self.house.day_of(each.added_at), self.words)
            for each in (away if self._mode == "away" else shown)
        ])  # fmt: skip
        self.changed.emit()

    @Slot(str)
    def choose_mode(self, mode: str) -> None:
        """ "papers", "away", or "files": what a stick holds, looked at anew."""
        self.screen.touched()
        self._mode = mode
        if mode == "files":
            self._files.replace([file_row(path) for path in machine_documents.on_sticks(self.house)])
        self.refresh()

    @Slot(str)
    def take(self, path: str) -> None:
        """Keep one file of the stick."""
        resource, staff, nonce = self._resource, self.screen.session.staff, new_nonce()
        if resource is None or staff is None:
            return
        self.screen.touched()
        kept = self.screen.act(
            lambda: machine_documents.take(
                self.house, resource_id=resource.id, source=Path(path), by=staff, nonce=nonce
            )
        )
        if kept is not None:
            self._said_kept()

    def _keep_photo(self, image: QImage) -> bool:
        """The photograph is a paper of the machine now."""
        from ui.photo_image import PAPER_BYTES, jpeg

        resource, staff, nonce = self._resource, self.screen.session.staff, new_nonce()
        if resource is None or staff is None:
            return False
        title = self.words.say("documents_photo_name", day=day_short(self.house.today(), self.words))
        kept = self.screen.act(
            lambda: machine_documents.keep(
                self.house, resource_id=resource.id, data=jpeg(image, PAPER_BYTES), by=staff, nonce=nonce, title=title
            )
        )
        if kept is not None:
            self._said_kept()
        return kept is not None

    def _said_kept(self) -> None:
        self.choose_mode("papers")
        self.screen.say_done(self.words.say("documents_kept"), "documents")

    @Slot(int)
    def open_paper(self, document: int) -> None:
        self.screen.touched()
        self.screen.go("Document", document=document, resource=self._resource.id if self._resource else 0)

    @Slot(int)
    def bring_back(self, document: int) -> None:
        staff, nonce = self.screen.session.staff, new_nonce()
        if staff is not None:
            self.screen.touched()
            self.screen.act(
                lambda: machine_documents.bring_back(self.house, document_id=document, by=staff, nonce=nonce)
            )

    papers = Property(QObject, lambda self: self._papers, constant=True)
    files = Property(QObject, lambda self: self._files, constant=True)
    photo = Property(QObject, lambda self: self._photo, constant=True)
    mode = Property(str, lambda self: self._mode, notify=viewChanged)
    empty = Property(
        bool,
        lambda self: not (self._files.rows if self._mode == "files" else self._papers.rows),
        notify=viewChanged,
    )
    hasAway = Property(bool, lambda self: self._away > 0, notify=viewChanged)
