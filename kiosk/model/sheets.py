"""What hangs on the wall beside a machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetDoc:
    """What hangs beside a machine. `picture` is a drawing, `photo` the UID of a photograph, `unit` "" if alone."""

    place: str
    resource: str
    unit: str
    picture: str
    code: str
    photo: str = ""
