"""What every way to a printer has in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from kiosk.model.printing import Verdict


@dataclass(frozen=True, slots=True)
class Sheet:
    """One job as bytes. `name` says which job it is and names nobody."""

    name: str
    columns: int
    data: bytes = field(repr=False)


class Transport(Protocol):
    def send(self, sheet: Sheet) -> tuple[Verdict, str]:
        """Bring `sheet` to the printer; what is known afterwards, and a detail for staff. A fault is a verdict."""
        ...
