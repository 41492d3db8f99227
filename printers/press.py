"""The printer port: a job becomes lines, lines become bytes, bytes go to the printer and its answers come back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kiosk.model.printing import (
    BadgeDoc,
    Capabilities,
    PrinterSpec,
    PrinterState,
    PrintJob,
    SlipDoc,
    TestDoc,
    Verdict,
)
from kiosk.words import FALLBACK, RIGHT_TO_LEFT
from printers.artist import QtArtist
from printers.confirm import Errand, Outcome, capabilities, most_owed
from printers.conversation import Conversation, Patience
from printers.encoder import encode
from printers.layouts import lay_out
from printers.layouts.common import Say
from printers.torn import TornMarks
from printers.transports import Link, LinkFault, PreviewLink, Previews, open_link, preview_link

T = TypeVar("T")


@dataclass(slots=True)
class _Waiting:
    """A job whose bytes are in a printer without paper, and the connection it is waited for on."""

    job_id: int
    link: Link
    errand: Errand
    outcome: Outcome

    def ask(self) -> Outcome:
        if self.outcome[0] is Verdict.WAITING:
            self.outcome = self.errand.carry_on()
            if self.outcome[0] is not Verdict.WAITING:
                self.link.close()
                self.outcome = _with_its_paper(self.link, self.outcome)
        return self.outcome


class Press:
    """Prints one job at a time on each printer, on the thread that calls it; several printers by several threads.

    `words_for(language)` gives that language's `say`; `pictures` is the folder with the drawings of machines, as SVG;
    `links` turns an address into a way to the printer.
    """

    def __init__(
        self,
        words_for: Callable[[str], Say],
        paper_dir: Path,
        pictures: Path | None = None,
        *,
        links: Callable[[str], Link] = open_link,
        patience: Patience | None = None,
    ) -> None:
        self._words_for = words_for
        self._paper_dir = paper_dir
        self._artist = QtArtist(pictures)
        self._links = links
        self._previews = Previews(paper_dir)
        self._patience = patience or Patience()
        self._torn = TornMarks(paper_dir)
        self._waiting: dict[str, _Waiting] = {}
        self._locks: dict[str, threading.RLock] = {}

    def print(self, job: PrintJob, spec: PrinterSpec) -> Outcome:
        """Put `job` on the paper of `spec`. Raises Refused(bad_printer_address)."""
        if job.document is None:
            return Verdict.NOT_SENT, "document gone"
        with self._lock(spec.uri):
            if (before := self._waiting.get(spec.uri)) is not None and before.ask()[0] is Verdict.WAITING:
                return Verdict.NOT_SENT, before.outcome[1]
            link = self._way(spec, f"{job.id}-{job.kind.value}")
            data = self.typeset(job, spec.columns, spec.profile)
            try:
                link.open()
            except LinkFault as fault:
                link.close()
                return Verdict.NOT_SENT, fault.detail
            return self._send(job, spec, link, data)

    def resume(self, job: PrintJob, spec: PrinterSpec) -> Outcome:
        """Ask again about a job whose bytes are in the printer; UNKNOWN where the connection is gone."""
        with self._lock(spec.uri):
            waiting = self._waiting.get(spec.uri)
            if waiting is None or waiting.job_id != job.id:
                return Verdict.UNKNOWN, "connection gone"
            outcome = waiting.ask()
            if outcome[0] is not Verdict.WAITING:
                self._ended(spec.uri, outcome[0])
                del self._waiting[spec.uri]
            return outcome

    def state(self, spec: PrinterSpec) -> PrinterState:
        """How the printer stands; SILENT where it cannot be asked. Raises Refused(bad_printer_address)."""
        with self._lock(spec.uri):
            waiting = self._waiting.get(spec.uri)
            if waiting is not None and waiting.outcome[0] is Verdict.WAITING:
                return _standing(waiting.errand)
            if not spec.asks_status:
                return self._visit(spec, lambda _: PrinterState.SILENT, PrinterState.AWAY, PrinterState.SILENT)
            return self._visit(spec, Conversation.look, PrinterState.AWAY, PrinterState.SILENT)

    def probe(self, spec: PrinterSpec) -> Capabilities:
        """What the printer answers at all; nothing is printed. Raises Refused(bad_printer_address)."""
        with self._lock(spec.uri):
            waiting = self._waiting.get(spec.uri)
            if waiting is not None and waiting.outcome[0] is Verdict.WAITING:
                return Capabilities(status=True)
            away = Capabilities()
            found = self._visit(spec, lambda talk: capabilities(talk, self._patience), away, away)
            if found.status and not found.barrier:
                self._torn.set(spec.uri, max(1, self._torn.get(spec.uri)))
            return found

    def close(self) -> None:
        """Let go of every printer; a job that waits will be unknown."""
        for waiting in self._waiting.values():
            waiting.link.close()
        self._waiting.clear()

    def typeset(self, job: PrintJob, columns: int, profile: str = "generic") -> bytes:
        """The very bytes of `job` on paper of `columns`, for a printer of the family `profile`."""
        if job.document is None:
            return b""
        language = _language(job)
        lines = lay_out(job.document, self._words_for(language), columns, job.copy)
        return encode(lines, columns, self._artist, right_to_left=language in RIGHT_TO_LEFT, profile=profile)

    def _send(self, job: PrintJob, spec: PrinterSpec, link: Link, data: bytes) -> Outcome:
        errand = Errand(link, self._patience)
        torn = self._torn.get(spec.uri)
        self._torn.set(spec.uri, most_owed(torn))
        if spec.asks_status and link.talks:
            outcome = errand.begin(data, torn=torn)
        else:
            outcome = errand.send_blindly(data, torn=bool(torn))
        if outcome[0] is Verdict.WAITING:
            self._waiting[spec.uri] = _Waiting(job.id, link, errand, outcome)
            return outcome
        link.close()
        if outcome[0] is Verdict.NOT_SENT and torn:
            self._torn.set(spec.uri, max(errand.owed, 1))
        else:
            self._ended(spec.uri, outcome[0])
        return _with_its_paper(link, outcome)

    def _ended(self, uri: str, verdict: Verdict) -> None:
        if verdict is Verdict.UNKNOWN:
            self._torn.set(uri, 1)
        else:
            self._torn.clear(uri)

    def _visit(self, spec: PrinterSpec, ask: Callable[[Conversation], T], away: T, silent: T) -> T:
        link = self._way(spec)
        try:
            link.open()
            return ask(Conversation(link, self._patience)) if link.talks else silent
        except LinkFault:
            return away
        finally:
            link.close()

    def _way(self, spec: PrinterSpec, name: str = "") -> Link:
        return preview_link(self._previews, spec.uri, name, spec.columns) or self._links(spec.uri)

    def _lock(self, uri: str) -> threading.RLock:
        """One at a time at one printer: a look at its state may come while it prints."""
        return self._locks.setdefault(uri, threading.RLock())


def _with_its_paper(link: Link, outcome: Outcome) -> Outcome:
    """What a preview printed is a file: its name stands in the detail."""
    if isinstance(link, PreviewLink) and outcome[0] is Verdict.PRINTED:
        return outcome[0], link.path.name
    return outcome


def _standing(errand: Errand) -> PrinterState:
    try:
        return errand.look()
    except LinkFault:
        return PrinterState.AWAY


def _language(job: PrintJob) -> str:
    """Papers for the house and its customers are French; a slip, a badge and a test page speak to who asked."""
    match job.document:
        case SlipDoc(language=language):
            return language
        case BadgeDoc() | TestDoc():
            return job.language
        case _:
            return FALLBACK
