"""What a terminal is told: refusals and troubles as sentences in its own language."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.errors import Refused, Trouble
from kiosk.words import FALLBACK, LANGUAGES, Words


def terminal_language() -> str:
    """The language of this terminal, where it is one of ours."""
    asked = (os.environ.get("LC_ALL") or os.environ.get("LANG") or "")[:2]
    return asked if asked in LANGUAGES else FALLBACK


@contextmanager
def told() -> Iterator[None]:
    """Refusals and troubles become two lines, what happened and what to do, and exit code 1."""
    try:
        yield
    except Trouble as trouble:
        write_trouble(trouble)
        sys.exit(1)
    except Refused as refused:
        _write(f"refused_{refused.code}", refused.facts)
        sys.exit(1)


def write_trouble(trouble: Trouble) -> None:
    """Say a trouble in the terminal, for who started the kiosk from one."""
    _write(f"trouble_{trouble.code}", trouble.facts)


def _write(key: str, facts: dict[str, object]) -> None:
    words = Words(terminal_language())
    sys.stderr.write(f"{words.say(key, **facts)}\n{words.say(f'{key}_next', **facts)}\n")


def has_screen() -> bool:
    """Whether a window can be shown: a display, or a platform that was asked for by name."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
