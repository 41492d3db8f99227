"""The way to the preview printer: the same questions and answers as to a real one, and its paper is a PNG."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from printers.preview_device import PreviewDevice, faults_of
from printers.transports.base import LinkFault, told


class PreviewLink:
    """One job for `device`, on paper of `columns`; what came out of it is at `path`, from the first answer on."""

    talks = True

    def __init__(self, device: PreviewDevice, path: Path, columns: int) -> None:
        self.path = path
        self._device = device
        self._columns = columns
        self._heard = b""
        self._paper = b""
        self._kept = True

    def open(self) -> None:
        """Make sure the paper can be kept. Raises LinkFault."""
        self._heard = b""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as fault:
            raise LinkFault(told(fault)) from fault

    def write(self, data: bytes, timeout: float) -> int:
        """All of `data`, however little time there is. Raises LinkFault."""
        del timeout
        self._exchange(data)
        return len(data)

    def read(self, timeout: float) -> bytes:
        """What the printer said. Raises LinkFault."""
        self._exchange(b"")
        if not self._heard:
            time.sleep(timeout)
        said, self._heard = self._heard, b""
        return said

    def finish(self) -> None:
        self._keep()

    def close(self) -> None:
        with suppress(LinkFault):
            self._keep()

    def _exchange(self, data: bytes) -> None:
        """An answer is passed on only once the paper it speaks of is kept."""
        try:
            self._heard += self._device.feed(data)
        except ConnectionResetError as fault:
            raise LinkFault(told(fault), len(data)) from fault
        finally:
            self._gather()
        if self._heard or self._device.stopped:
            self._keep()

    def _gather(self) -> None:
        fresh = self._device.take_paper()
        self._paper += fresh
        self._kept = self._kept and not fresh

    def _keep(self) -> None:
        from printers.preview import save

        if self._kept:
            return
        try:
            save(self._paper, self._columns, self.path)
        except OSError as fault:
            self._heard = b""
            raise LinkFault(told(fault)) from fault
        self._kept = True


class Previews:
    """The preview printers of one folder, each remembered by its address: a fault happens once, not at every job."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._devices: dict[str, PreviewDevice] = {}

    def link(self, uri: str, name: str, columns: int) -> PreviewLink | None:
        """The way to `preview:` or `preview:?paper_out=5`, for the job `name`; None for another printer's address.

        Raises ValueError for faults nobody knows.
        """
        parts = urlsplit(uri.strip())
        if parts.scheme != "preview":
            return None
        if parts.netloc or parts.path or parts.fragment:
            message = f"a preview has no place: {uri}"
            raise ValueError(message)
        device = self._devices.setdefault(uri, PreviewDevice(faults_of(parts.query)))
        return PreviewLink(device, self._folder / f"{name}.png", columns)
