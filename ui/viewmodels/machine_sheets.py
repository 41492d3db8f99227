"""Sheets of machines: made by the composition root, told by the file's name."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from kiosk.services import sheets
from kiosk.services.house import Change

if TYPE_CHECKING:
    from ui.screen import Screen


def save_sheets(screen: Screen, resource_id: int | None, unit_id: int | None = None) -> str:
    """Write the sheets and return the file's name; "" where there was nothing to write or it could not be written."""
    found = sheets.sheets(screen.house, resource_id=resource_id, unit_id=unit_id)
    if not found:
        return ""
    saved = screen.act(lambda: Change(screen.outlets.save_machine_sheets(list(found))), sound="done")
    return PurePath(saved.result).name if saved is not None else ""
