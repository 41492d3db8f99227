"""A sheet of cards: made by the composition root, told by its file's name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from kiosk.model.badges import NewBadge
from kiosk.services.house import Change

if TYPE_CHECKING:
    from ui.screen import Screen


def save_sheet(screen: Screen, badges: Sequence[NewBadge]) -> str:
    """Write the cards and return the file's name; "" where there was nothing to write or it could not be written."""
    if not badges:
        return ""
    saved = screen.act(lambda: Change(screen.outlets.save_badge_sheet(list(badges))), sound="done")
    return PurePath(saved.result).name if saved is not None else ""
