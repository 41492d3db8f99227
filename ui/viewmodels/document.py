"""Document: one paper of a machine, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QSize, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services import machine_documents
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LONG_EDGE = 1600
"""Pixels a page is drawn with: read from where one stands, on the largest screen."""
PHOTO_EDGE = 2400
"""Pixels a picture is read with: as it comes from a telephone it could fill the memory."""


@QmlElement
@QmlUncreatable("made by navigation")
class DocumentModel(PageModel):
    """`source` is the address of what is shown, "" where it cannot be."""

    viewChanged = Signal()

    PICTURE = "documents"
    NEEDS_STAFF = True

    def __init__(self, screen: Screen, resource: int = 0, document: int = 0) -> None:
        super().__init__(screen)
        shown, _ = machine_documents.documents(self.house, resource_id=resource)
        self._document = next((each for each in shown if each.id == document), None)
        self._pdf: QPdfDocument | None = None
        self._page, self._pages, self._source = 0, 0, ""
        if self._document is not None:
            self._open(machine_documents.path_of(self.house, self._document))

    def close(self) -> None:
        if self._pdf is not None:
            self._pdf.close()

    def _title(self) -> str:
        return self._document.title if self._document else self.words.say("documents_title")

    def refresh(self) -> None:
        self.changed.emit()

    def _open(self, path: object) -> None:
        file = str(path)
        if not file.endswith(".pdf"):
            self._source, self._pages = QUrl.fromLocalFile(file).toString(), 1
            return
        from PySide6.QtPdf import QPdfDocument

        self._pdf = QPdfDocument(self)
        if self._pdf.load(file) is QPdfDocument.Error.None_:
            self._pages = self._pdf.pageCount()
            self._draw()

    def _draw(self) -> None:
        """The page as a picture, on white paper."""
        if self._pdf is None or not self._pages:
            return
        from PySide6.QtGui import QImage, QPainter

        points = self._pdf.pagePointSize(self._page)
        longest = max(points.width(), points.height(), 1.0)
        size = QSize(round(points.width() / longest * LONG_EDGE), round(points.height() / longest * LONG_EDGE))
        drawn = self._pdf.render(self._page, size)
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        self._source = self.screen.outlets.show_preview(paper)

    @Slot(int)
    def turn(self, by: int) -> None:
        """The next page (1) or the one before (-1)."""
        self.screen.touched()
        page = max(0, min(self._pages - 1, self._page + by))
        if page != self._page:
            self._page = page
            self._draw()
            self.changed.emit()

    @Slot()
    def put_away(self) -> None:
        """Not shown any more; it can be brought back for thirty days."""
        document, staff = self._document, self.screen.session.staff
        if document is None or staff is None:
            return
        away = self.screen.act(
            lambda: machine_documents.put_away(self.house, document_id=document.id, by=staff, nonce=self.nonce)
        )
        if away is not None:
            self.screen.back()
            self.screen.say_done(self.words.say("documents_away_done"), "documents")

    source = Property(str, lambda self: self._source, notify=viewChanged)
    longest = Property(int, lambda self: PHOTO_EDGE, constant=True)
    pages = Property(int, lambda self: self._pages, notify=viewChanged)
    canGoBack = Property(bool, lambda self: self._page > 0, notify=viewChanged)
    canGoOn = Property(bool, lambda self: self._page < self._pages - 1, notify=viewChanged)
    pageText = Property(
        str,
        lambda self: self.words.say("documents_page", page=self._page + 1, pages=self._pages),
        notify=viewChanged,
    )
