"""Printers and the print queue. Times are epoch milliseconds UTC."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.model.printing import (
        Capabilities,
        Document,
        DocumentKind,
        JobState,
        PrintAttempt,
        PrinterRole,
        PrinterSpec,
        PrinterState,
        PrintJob,
        Verdict,
    )


class Printer(Protocol):
    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        """Put `job` on paper; what is known of it afterwards, and a technical detail for staff."""
        ...

    def resume(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        """Ask again about a job whose bytes are in a printer without paper; WAITING while it still waits."""
        ...

    def state(self, spec: PrinterSpec) -> PrinterState:
        """How the printer stands now."""
        ...

    def probe(self, spec: PrinterSpec) -> Capabilities:
        """What the printer answers at all; nothing is printed."""
        ...


class Prints(Protocol):
    def printers(self) -> list[PrinterSpec]: ...
    def save_printer(self, printer: PrinterSpec) -> int:
        """Change the printer of this id; id 0 adds one, or changes the one of the same role."""
        ...

    def drop_printer(self, printer_id: int) -> None: ...
    def add(
        self, *, kind: DocumentKind, key: str, role: PrinterRole, language: str, document: Document, now: int
    ) -> int: ...
    def get(self, job_id: int) -> PrintJob | None: ...
    def next_queued(self, roles: Iterable[PrinterRole]) -> PrintJob | None: ...
    def queued(self) -> list[int]: ...
    def recent(self, limit: int) -> list[PrintJob]: ...
    def open(self, *states: JobState) -> list[PrintJob]:
        """Jobs that have not come to an end, oldest first; only those in `states` where some are named."""
        ...

    def set_state(self, job_id: int, state: JobState, detail: str = "") -> None: ...
    def set_sending(self, job_id: int, printer_id: int) -> None: ...
    def give_up(self, key_start: str) -> int:
        """Papers whose key begins so and that never reached a printer are not printed any more; how many."""
        ...

    def set_queued(self, job_id: int, now: int) -> None: ...
    def forget_document(self, job_id: int) -> None: ...
    def naming(self, name: str) -> list[PrintJob]:
        """Jobs whose document says this name, of the kinds that may name a member."""
        ...

    def add_attempt(
        self, job_id: int, verdict: Verdict, detail: str, now: int, printer_id: int | None = None
    ) -> None: ...
    def attempts(self, limit: int, printer_id: int | None = None) -> list[PrintAttempt]:
        """The latest tries, newest first; of one printer, or of all."""
        ...

    def copies(self, key: str) -> int: ...
