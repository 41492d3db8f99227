"""Where a place keeps its things: database, settings, keys, backups, paper."""

from __future__ import annotations

import errno
import fcntl
import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kiosk.errors import Trouble, TroubleCode

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Folder:
    """The data folder of one place; private to the account that runs the kiosk."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path / "kiosk.db"

    @property
    def settings(self) -> Path:
        return self.path / "settings.toml"

    @property
    def badge_key(self) -> Path:
        return self.path / "keys" / "badge.key"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    @property
    def paper(self) -> Path:
        return self.path / "paper"

    @property
    def photos(self) -> Path:
        return self.path / "photos"

    @property
    def documents(self) -> Path:
        return self.path / "documents"

    @property
    def imports(self) -> Path:
        """Lists of people to take over; made by whoever puts one there."""
        return self.path / "import"

    def make(self) -> None:
        """Create what is missing. Raises Trouble: folder_read_only, disk_full."""
        try:
            for folder in (self.path, self.badge_key.parent, self.backups, self.paper, self.photos, self.documents):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise file_trouble(error, self.path) from error
        if not os.access(self.path, os.W_OK):
            raise Trouble(TroubleCode.FOLDER_READ_ONLY, folder=self.path)

    def read_badge_key(self) -> bytes:
        """The secret of the badge hashes, drawn at first use. Raises Trouble(key_missing) beside an existing file."""
        if self.badge_key.exists():
            key = self.badge_key.read_bytes()
            if len(key) != KEY_BYTES:
                raise Trouble(TroubleCode.KEY_MISSING, file=self.badge_key)
            return key
        if self.database.exists() and self.database.stat().st_size > 0:
            raise Trouble(TroubleCode.KEY_MISSING, file=self.badge_key)
        key = os.urandom(KEY_BYTES)
        try:
            write_private(self.badge_key, key)
        except OSError as error:
            raise file_trouble(error, self.path) from error
        return key

    def lock_for_running(self) -> IO[str]:
        """Hold the folder for one running kiosk. Raises Trouble(already_running)."""
        lock = (self.path / "run.lock").open("a+", encoding="utf-8")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            lock.close()
            raise Trouble(TroubleCode.ALREADY_RUNNING, folder=self.path) from error
        return lock


def default_folder(*, demo: bool) -> Path:
    """In the account's XDG data home; the demo workshop has a folder of its own."""
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return home / ("atelier-kiosk-demo" if demo else "atelier-kiosk")


def write_private(path: Path, data: bytes) -> None:
    """A file of mode 0600, durable, whole or not there."""
    draft = path.with_name(f"{path.name}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def file_trouble(error: OSError, folder: Path) -> Trouble:
    """The Trouble behind a failed file operation."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Trouble(TroubleCode.DISK_FULL)
    return Trouble(TroubleCode.FOLDER_READ_ONLY, folder=folder)
