"""What the screen may set off elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtMultimedia import QVideoFrame

    from kiosk.model.badges import NewBadge
    from kiosk.model.printing import Capabilities, PrinterSpec, PrinterState
    from kiosk.model.sheets import SheetDoc


@dataclass(slots=True)
class Outlets:
    """The composition root fills it in; what it leaves out does nothing.

    `printing` is whether a paper is on its way at this moment; `look_again` makes the camera tell anew what it sees.
    `find_printers` hands over printers plugged in, `probe_printer` what a printer answers, None where it cannot be
    asked; both later, on the screen's thread. `watch_camera` sends every picture to whoever looks through it,
    or with None no more; it says whether there may be a camera. `show_preview` gives an image an address for QML.
    """

    print_soon: Callable[[], None] = lambda: None
    printing: Callable[[], bool] = lambda: False
    look_again: Callable[[], None] = lambda: None
    play: Callable[[str], None] = lambda name: None
    speak: Callable[[str, str], None] = lambda text, language: None
    hush: Callable[[], None] = lambda: None
    forget_spoken: Callable[[], None] = lambda: None
    can_speak: Callable[[], bool] = lambda: False
    change_setting: Callable[[str, object], None] = lambda name, value: None
    save_badge_sheet: Callable[[list[NewBadge]], str] = lambda badges: ""
    save_attendance: Callable[[str], str] = lambda language: ""
    save_machine_sheets: Callable[[list[SheetDoc]], str] = lambda sheets: ""
    check_printer_uri: Callable[[str], None] = lambda uri: None
    printer_states: Callable[[], Mapping[int, PrinterState]] = dict
    watch_printers: Callable[[bool], None] = lambda watched: None
    find_printers: Callable[[Callable[[list[PrinterSpec]], None]], None] = lambda then: then([])
    probe_printer: Callable[[PrinterSpec, Callable[[Capabilities | None], None]], None] = lambda spec, then: then(None)
    watch_camera: Callable[[Callable[[QVideoFrame], None] | None], bool] = lambda seen: False
    show_preview: Callable[[QImage], str] = lambda image: ""
    retry_open: Callable[[], None] = field(default=lambda: None)
