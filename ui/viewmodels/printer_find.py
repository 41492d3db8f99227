"""Where a new printer is: plugged in here, or at a network address that is typed or shown as a code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.printing import PrinterSpec
from ui.rows import Rows
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PORT = 9100
"""Where network printers listen."""
SCHEMES = ("tcp:", "serial:", "usb:", "file:", "preview:")


@dataclass(frozen=True, slots=True)
class FoundRow:
    place: int
    picture: str
    label: str
    address: str


def address_of(typed: str) -> str:
    """The printer address in what was typed or scanned: a full one, or the host of a network printer; "" for none."""
    text = typed.strip()
    if not text or text.startswith(SCHEMES):
        return text if not text.startswith("tcp:") or re.search(r":\d+$", text) else f"{text}:{PORT}"
    return f"tcp://{text}" if re.search(r":\d+$", text) else f"tcp://{text}:{PORT}"


def rows(found: list[PrinterSpec]) -> tuple[FoundRow, ...]:
    return tuple(
        FoundRow(place, "roll-cable" if each.uri.startswith("serial") else "printer", each.name, each.uri)
        for place, each in enumerate(found)
    )


@QmlElement
@QmlUncreatable("made by navigation")
class PrinterFindModel(PageModel):
    viewChanged = Signal()

    TITLE = "printer_find_title"
    PICTURE = "printer"
    NEEDS_STAFF = True

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._read: list[PrinterSpec] = []
        self._found = Rows(FoundRow, parent=self)
        self._looking, self._closed = False, False
        self._address = ""
        self.look()

    def close(self) -> None:
        self._closed = True

    @Slot()
    def look(self) -> None:
        """Look at what is plugged in; what is found comes later."""
        self.screen.touched()
        self._looking = True
        self.changed.emit()
        self.screen.outlets.find_printers(self._told)

    def _told(self, found: list[PrinterSpec]) -> None:
        if self._closed:
            return
        self._read, self._looking = found, False
        self._found.replace(rows(found))
        self.changed.emit()

    def take_code(self, text: str) -> bool:
        """A printer's address on its own test page."""
        if not text.startswith(SCHEMES):
            return False
        self.set_address(text)
        self.proceed()
        return True

    @Slot(str)
    def set_address(self, text: str) -> None:
        self.screen.touched()
        self._address = text

    @Slot()
    def proceed(self) -> None:
        """On with the typed address."""
        self.screen.touched()
        uri = address_of(self._address)
        try:
            self.screen.outlets.check_printer_uri(uri)
        except Refused as refused:
            self.screen.refuse(refused)
            return
        self.screen.replace("PrinterEdit", uri=uri)

    @Slot(int)
    def choose(self, place: int) -> None:
        self.screen.touched()
        each = self._read[place]
        self.screen.replace("PrinterEdit", uri=each.uri, called=each.name, columns=each.columns, profile=each.profile)

    found = Property(QObject, lambda self: self._found, constant=True)
    looking = Property(bool, lambda self: self._looking, notify=viewChanged)
    empty = Property(bool, lambda self: not self._looking and not self._read, notify=viewChanged)
