"""One printer: its name, what it prints, its roll and family, and whether it ever answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.printing import Capabilities, PrinterRole, PrinterSpec, PrinterState
from kiosk.services import drawer, print_queue
from kiosk.services.house import Change, Topic
from kiosk.words import Words
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.printers import state_of

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FAMILIES = ("generic", "epson", "generic80", "generic58", "chinese58")


@dataclass(frozen=True, slots=True)
class View:
    """`mark` and `told` are how the printer stands, `answers` what it said when it was tried."""

    mark: str = "wait"
    told: str = ""
    answers: str = ""


def derive(
    spec: PrinterSpec, state: PrinterState | None, tried: Capabilities | None, words: Words, *, asking: bool
) -> View:
    mark, told = state_of(spec if spec.id else replace(spec, id=-1), state, words)
    return View(mark, told if spec.id else "", words.say(_answers(tried, asking=asking)))


def _answers(tried: Capabilities | None, *, asking: bool) -> str:
    if asking:
        return "printer_probe_wait"
    if tried is None or not tried.status:
        return "printer_probe_none"
    return "printer_probe_full" if tried.barrier else "printer_probe_status"


@QmlElement
@QmlUncreatable("made by navigation")
class PrinterEditModel(PageModel):
    viewChanged = Signal()

    PICTURE = "printer"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.PRINTS})

    def __init__(
        self, screen: Screen, printer: int = 0, uri: str = "preview:", called: str = "", columns: int = 48,
        profile: str = "generic",
    ) -> None:  # fmt: skip
        super().__init__(screen)
        known = {each.id: each for each in print_queue.printers(self.house)}
        free = {PrinterRole.RECEIPTS} - {each.role for each in known.values()}
        new = PrinterSpec(0, called or uri.partition(":")[2].strip("/"), uri, next(iter(free), None), columns, profile)
        self._draft = known.get(printer, new)
        self._kept = known.get(printer)
        self._tried: Capabilities | None = None
        self._asking, self._closed = True, False
        self._view = View()
        screen.outlets.watch_printers(True)
        screen.outlets.probe_printer(self._draft, self._told)

    def close(self) -> None:
        self._closed = True
        self.screen.outlets.watch_printers(False)

    def _title(self) -> str:
        return self._kept.name if self._kept else self.words.say("printer_edit_new")

    def refresh(self) -> None:
        state = self.screen.outlets.printer_states().get(self._draft.id)
        view = derive(self._draft, state, self._tried, self.words, asking=self._asking)
        if view != self._view:
            self._view = view
            self.changed.emit()

    def _told(self, tried: Capabilities | None) -> None:
        if not self._closed:
            self._tried, self._asking = tried, False
            self.refresh()

    def _change(self, **changes: object) -> None:
        self.screen.touched()
        draft = replace(self._draft, **changes)
        if draft != self._draft:
            self._draft = draft
            self.refresh()
            self.changed.emit()

    @Slot(str)
    def set_name(self, name: str) -> None:
        self._change(name=name)

    @Slot(str)
    def choose_role(self, role: str) -> None:
        """ "" for a printer no paper goes to."""
        self._change(role=PrinterRole(role) if role else None)

    @Slot(int)
    def choose_columns(self, columns: int) -> None:
        """48 characters a line on 80 mm, 32 on 58 mm."""
        self._change(columns=columns)

    @Slot(str)
    def choose_family(self, family: str) -> None:
        narrow = {"generic58": 32, "chinese58": 32, "generic80": 48}
        self._change(profile=family, columns=narrow.get(family, self._draft.columns))

    @Slot(bool)
    def choose_asks(self, asks: bool) -> None:  # noqa: FBT001
        self._change(asks_status=asks)

    @Slot()
    def save(self) -> None:
        self.screen.touched()
        if self.screen.act(self._save) is None:
            return
        self.screen.back_to("Printers")
        self.screen.say_done(self.words.say("printers_saved"), "printer")

    def _save(self) -> Change[PrinterSpec]:
        """Raises Refused(bad_printer_address)."""
        self.screen.outlets.check_printer_uri(self._draft.uri)
        name = self._draft.name.strip() or self._draft.uri
        return print_queue.save_printer(self.house, printer=replace(self._draft, name=name))

    @Slot()
    def remove(self) -> None:
        self.screen.touched()
        kept = self._kept
        if kept is None or self.screen.act(lambda: print_queue.drop_printer(self.house, printer_id=kept.id)) is None:
            return
        self.screen.back_to("Printers")
        self.screen.say_done(self.words.say("printer_removed"), "printer")

    @Slot()
    def open_history(self) -> None:
        self.screen.touched()
        if self._kept is not None:
            self.screen.go("PrinterHistory", printer=self._kept.id)

    @Slot()
    def open_drawer(self) -> None:
        """One kick for one touch."""
        self.screen.touched()
        staff, nonce = self.screen.session.staff, self.nonce
        self.nonce = new_nonce()
        if self.screen.act(lambda: drawer.open_drawer(
            self.house, nonce=nonce, reason="staff", member_id=staff.id if staff else None
        )):  # fmt: skip
            self.screen.say_done(self.words.say("printer_drawer_sent"), "till")

    isNew = Property(bool, lambda self: self._kept is None, constant=True)
    hasDrawer = Property(
        bool, lambda self: self._kept is not None and self._kept.role is PrinterRole.RECEIPTS, constant=True
    )
    name = Property(str, lambda self: self._draft.name, notify=viewChanged)
    uri = Property(str, lambda self: self._draft.uri, notify=viewChanged)
    role = Property(str, lambda self: self._draft.role.value if self._draft.role else "", notify=viewChanged)
    columns = Property(int, lambda self: self._draft.columns, notify=viewChanged)
    family = Property(str, lambda self: self._draft.profile, notify=viewChanged)
    asks = Property(bool, lambda self: self._draft.asks_status, notify=viewChanged)
    stateText = Property(str, lambda self: self._view.told, notify=viewChanged)
    mark = Property(str, lambda self: self._view.mark, notify=viewChanged)
    answers = Property(str, lambda self: self._view.answers, notify=viewChanged)
    wide = Property(str, lambda self: self.words.say("printers_width", mm=80), notify=viewChanged)
    narrow = Property(str, lambda self: self.words.say("printers_width", mm=58), notify=viewChanged)
