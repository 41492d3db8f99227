"""What every way to a printer has in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Sheet:
    """One job as bytes. `name` says which job it is and names nobody."""

    name: str
    columns: int
    data: bytes = field(repr=False)


class LinkFault(Exception):
    """The way to the printer broke. `sent` is how many bytes of the failed call may have gone out all the same."""

    def __init__(self, detail: str, sent: int = 0) -> None:
        super().__init__(detail)
        self.detail = detail
        self.sent = sent


def told(fault: Exception) -> str:
    """A short technical sentence about `fault` for staff."""
    return getattr(fault, "strerror", None) or str(fault) or type(fault).__name__


class Link(Protocol):
    """Bytes to a printer and bytes back. Times are seconds; every fault is a LinkFault."""

    @property
    def talks(self) -> bool:
        """Whether anything can come back at all."""
        ...

    def open(self) -> None:
        """Reach the printer; what it said before is forgotten."""
        ...

    def write(self, data: bytes, timeout: float) -> int:
        """How many bytes of `data` were taken, 0 when the printer takes none for that long."""
        ...

    def read(self, timeout: float) -> bytes:
        """What came in, as soon as anything does; empty when nothing did."""
        ...

    def finish(self) -> None:
        """Let the last bytes leave; a fault that shows only now is raised."""
        ...

    def close(self) -> None:
        """Let go of the printer; never fails, and may be called twice."""
        ...
