"""A kiosk that prints, and stands still at one moment of a job until it is killed.

`paper_child.py FOLDER PAPER MOMENT` tells "now" on a line when it has reached the moment. PAPER is a file; each byte
that reaches the paper is in it.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from kiosk.app import open_kiosk
from kiosk.model.printing import (
    Capabilities,
    PrinterRole,
    PrinterSpec,
    PrinterState,
    PrintJob,
    Verdict,
)
from kiosk.services import print_queue
from kiosk.settings import Settings

MOMENTS = ("queued", "sending", "half", "whole", "waiting", "asked", "printed")


class PaperFile:
    """The Printer port over a file: two halves of a job, and a stop at `moment`."""

    def __init__(self, paper: Path, moment: str) -> None:
        self._paper, self._moment = paper, moment

    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        self._stop("sending")
        self._write(f"<{job.key}/{job.copy}")
        self._stop("half")
        if self._moment in ("waiting", "asked"):
            return Verdict.WAITING, "paper out"
        self._write(">")
        self._stop("whole")
        return Verdict.PRINTED, ""

    def resume(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        self._stop("asked")
        return Verdict.WAITING, "paper out"

    def state(self, spec: PrinterSpec) -> PrinterState:
        return PrinterState.READY

    def probe(self, spec: PrinterSpec) -> Capabilities:
        return Capabilities()

    def _write(self, text: str) -> None:
        with self._paper.open("a") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())

    def _stop(self, moment: str) -> None:
        if self._moment == moment:
            stand_still()


def stand_still() -> None:
    os.write(1, b"now\n")
    time.sleep(600)


def main() -> None:
    folder, paper, moment = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    with open_kiosk(folder, settings=Settings(place_name="Atelier")) as kiosk:
        print_queue.test_page(kiosk.house, role=PrinterRole.RECEIPTS, nonce="one")
        if moment == "queued":
            stand_still()
        printer = PaperFile(paper, moment)
        print_queue.print_next(kiosk.house, printer)
        if moment == "asked":
            print_queue.print_next(kiosk.house, printer)
        stand_still()


if __name__ == "__main__":
    main()
