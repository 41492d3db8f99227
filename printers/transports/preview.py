"""The printer of those who have none: its paper is a PNG."""

from __future__ import annotations

from pathlib import Path

from kiosk.model.printing import Verdict
from printers.transports.base import Sheet


class PreviewTransport:
    """Writes `<folder>/<name>.png`; the detail is the file's name in that folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, sheet: Sheet) -> tuple[Verdict, str]:
        from printers.preview import save

        path = self._folder / f"{sheet.name}.png"
        try:
            save(sheet.data, sheet.columns, path)
        except OSError as fault:
            return Verdict.NOT_SENT, fault.strerror or str(fault)
        return Verdict.PRINTED, path.name
