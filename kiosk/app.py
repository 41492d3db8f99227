"""The composition root: builds the place out of a folder, and hands it to commands, scripts and the window."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from db.gateway import SqliteStore, open_store
from kiosk.folder import Folder
from kiosk.services.house import House
from kiosk.settings import Settings, load_settings, save_settings, with_setting

if TYPE_CHECKING:
    from kiosk.ports import Clock


class SystemClock:
    """The clock of the machine."""

    def now(self) -> int:
        return time.time_ns() // 1_000_000


@dataclass(slots=True)
class Kiosk:
    """An open place: what use cases need, and the folder it lives in. Close it, or use it in a `with` block."""

    folder: Folder
    house: House
    store: SqliteStore

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.store.close()

    def change_setting(self, name: str, value: object) -> None:
        """Change one setting, here and in settings.toml. Raises Refused(wrong_setting)."""
        settings = with_setting(self.house.settings, name, value)
        save_settings(self.folder.settings, settings)
        self.house.settings = settings

    def second_store(self) -> SqliteStore:
        """The same file on a connection of its own, for another thread."""
        return SqliteStore(self.folder.database)


def open_kiosk(path: Path | str, *, clock: Clock | None = None, settings: Settings | None = None) -> Kiosk:
    """Open the place in a folder, made where it is missing; loads no Qt.

    Raises Trouble: folder_read_only, disk_full, settings_broken, key_missing, database_newer, database_broken,
    database_locked.
    """
    folder = Folder(Path(path))
    folder.make()
    found = settings or load_settings(folder.settings)
    key = folder.read_badge_key()
    store = open_store(folder.database)
    return Kiosk(folder, House(store, clock or SystemClock(), found, key, folder), store)


def open_demo(path: Path | str, *, clock: Clock | None = None) -> Kiosk:
    """Open the demo workshop, living up to now. Raises Refused(demo_and_real) on a folder of a real place."""
    from kiosk.demo import workshop

    kiosk = open_kiosk(path, clock=clock)
    try:
        if not kiosk.house.settings.place_name:
            named = with_setting(kiosk.house.settings, "place_name", workshop.PLACE_NAME)
            kiosk.house.settings = with_setting(named, "door_hours", False)  # the demo is shown at any hour
        workshop.found(kiosk.house)
        if not kiosk.folder.settings.exists():
            save_settings(kiosk.folder.settings, kiosk.house.settings)
        workshop.live(kiosk.house)
    except BaseException:
        kiosk.close()
        raise
    return kiosk
