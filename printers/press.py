"""The printer port: a job becomes lines, lines become bytes, bytes go to the printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
from printers.encoder import encode
from printers.layouts import lay_out
from printers.layouts.common import Say
from printers.transports import Sheet, open_transport


class Press:
    """Prints one job at a time, on the thread that calls it. `words_for(language)` gives that language's `say`.

    `pictures` is the folder with the drawings of machines, as SVG; without it they are left out.
    """

    def __init__(self, words_for: Callable[[str], Say], paper_dir: Path, pictures: Path | None = None) -> None:
        self._words_for = words_for
        self._paper_dir = paper_dir
        self._artist = QtArtist(pictures)

    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        """Put `job` on the paper of `spec`. Raises Refused(bad_printer_address)."""
        if job.document is None:
            return Verdict.NOT_SENT, "document gone"
        transport = open_transport(spec.uri, self._paper_dir)
        data = self.typeset(job, spec.columns, spec.profile)
        return transport.send(Sheet(f"{job.id}-{job.kind.value}", spec.columns, data))

    def resume(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        """Nothing here confirms yet: a job cannot be asked about again."""
        return Verdict.UNKNOWN, f"{spec.uri} cannot be asked about {job.key}"

    def state(self, spec: PrinterSpec) -> PrinterState:
        """Nothing here asks yet."""
        return PrinterState.READY if spec.uri == "preview:" else PrinterState.SILENT

    def probe(self, spec: PrinterSpec) -> Capabilities:
        """Nothing here asks yet."""
        return Capabilities(status=spec.uri == "preview:")

    def typeset(self, job: PrintJob, columns: int, profile: str = "generic") -> bytes:
        """The very bytes of `job` on paper of `columns`, for printers of the family `profile`."""
        if job.document is None:
            return b""
        language = _language(job)
        lines = lay_out(job.document, self._words_for(language), columns, job.copy)
        return encode(lines, columns, self._artist, right_to_left=language in RIGHT_TO_LEFT, profile=profile)


def _language(job: PrintJob) -> str:
    """Papers for the house and its customers are French; a slip, a badge and a test page speak to who asked."""
    match job.document:
        case SlipDoc(language=language):
            return language
        case BadgeDoc() | TestDoc():
            return job.language
        case _:
            return FALLBACK
