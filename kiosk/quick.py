"""`kiosk run` in its plain forms, understood without the command-line library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SIZES = ("1280x800", "1024x600", "800x1280", "1920x1080")


@dataclass(frozen=True, slots=True)
class Run:
    """What `kiosk run` was asked: the data folder (None: the default one), demo or not, and the window's size in
    pixels (None: the full screen)."""

    data: Path | None = None
    demo: bool = False
    size: tuple[int, int] | None = None


def plain_run(arguments: list[str]) -> Run | None:
    """The wish behind `run [--demo] [--data DIR] [--window SIZE]`; None for anything else, however slightly."""
    if arguments[:1] != ["run"]:
        return None
    data, demo, size = None, False, None
    rest = iter(arguments[1:])
    for option in rest:
        value = None if option == "--demo" else next(rest, None)
        if option == "--demo":
            demo = True
        elif option == "--data" and value and not value.startswith("-"):
            data = Path(value)
        elif option == "--window" and value in SIZES:
            size = size_of(value)
        else:
            return None
    return Run(data, demo, size)


def size_of(text: str) -> tuple[int, int]:
    """ "1280x800" -> (1280, 800)."""
    width, _, height = text.partition("x")
    return int(width), int(height)
