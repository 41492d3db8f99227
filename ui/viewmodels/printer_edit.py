"""Where one kind of paper comes out: on the screen, on a network printer, into a file, or with the receipts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.printing import PrinterRole, PrinterSpec
from kiosk.services import print_queue
from kiosk.services.house import Change
from kiosk.words import Words
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PORT = 9100
"""Where network printers listen."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`kind` is "preview", "same" (with the receipts), "network" or "file"; `address` belongs to the last two."""

    kind: str
    network: str = ""
    path: str = ""
    columns: int = 48

    @property
    def uri(self) -> str:
        """The printer's address; "" for "with the receipts"."""
        if self.kind == "network":
            host = self.network.strip().removeprefix("tcp://")
            return f"tcp://{host}" if re.search(r":\d+$", host) else f"tcp://{host}:{PORT}"
        return {"preview": "preview:", "file": f"file:{self.path.strip()}"}.get(self.kind, "")


def derive(role: PrinterRole, spec: PrinterSpec | None) -> Draft:
    """The printer of a role as it is now."""
    if spec is None:
        return Draft("preview" if role is PrinterRole.RECEIPTS else "same")
    scheme, _, rest = spec.uri.partition(":")
    if scheme == "tcp":
        return Draft("network", network=rest.removeprefix("//").removesuffix(f":{PORT}"), columns=spec.columns)
    if scheme == "file":
        return Draft("file", path=rest.removeprefix("//"), columns=spec.columns)
    return Draft("preview", columns=spec.columns)


@QmlElement
@QmlUncreatable("made by navigation")
class PrinterEditModel(PageModel):
    viewChanged = Signal()

    PICTURE = "printer"
    NEEDS_STAFF = True

    def __init__(self, screen: Screen, role: str = "receipts") -> None:
        super().__init__(screen)
        self._role = PrinterRole(role)
        found = {printer.role: printer for printer in print_queue.printers(self.house)}
        self._spec = found.get(self._role)
        self._draft = derive(self._role, self._spec)

    def _title(self) -> str:
        return self.words.say("printers_edit_title", role=self._role_name(self.words))

    def _role_name(self, words: Words) -> str:
        return words.say(f"printers_role_{self._role}")

    def _change(self, **changes: object) -> None:
        self.screen.touched()
        draft = replace(self._draft, **changes)
        if draft != self._draft:
            self._draft = draft
            self.changed.emit()

    @Slot(str)
    def choose_kind(self, kind: str) -> None:
        self._change(kind=kind)

    @Slot(int)
    def choose_columns(self, columns: int) -> None:
        """48 characters a line on 80 mm, 32 on 58 mm."""
        self._change(columns=columns)

    @Slot(str)
    def set_address(self, address: str) -> None:
        self._change(**{"network" if self._draft.kind == "network" else "path": address})

    @Slot()
    def save(self) -> None:
        self.screen.touched()
        if self.screen.act(self._save) is None:
            return
        self.screen.back_to("Printers")
        self.screen.say_done(self.words.say("printers_saved"), "printer")

    def _save(self) -> Change[object]:
        """Raises Refused(bad_printer_address)."""
        if self._draft.uri:
            self.screen.outlets.check_printer_uri(self._draft.uri)
            name = self._role_name(Words("fr"))
            spec = PrinterSpec(0, name, self._draft.uri, self._role, self._draft.columns)
            saved = print_queue.save_printer(self.house, printer=spec)
            return Change(saved.result, saved.topics)
        if self._spec is not None:
            dropped = print_queue.drop_printer(self.house, printer_id=self._spec.id)
            return Change(None, dropped.topics)
        return Change(None)

    role = Property(str, lambda self: self._role.value, constant=True)
    kind = Property(str, lambda self: self._draft.kind, notify=viewChanged)
    wide = Property(str, lambda self: self.words.say("printers_width", mm=80), notify=viewChanged)
    narrow = Property(str, lambda self: self.words.say("printers_width", mm=58), notify=viewChanged)
    columns = Property(int, lambda self: self._draft.columns, notify=viewChanged)
    network = Property(str, lambda self: self._draft.network, notify=viewChanged)
    path = Property(str, lambda self: self._draft.path, notify=viewChanged)
