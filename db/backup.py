"""Copies of the place: made while it lives, checked before they count, few enough to forget people in time."""

from __future__ import annotations

import datetime as dt
import logging
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from db.driver import Connection, DatabaseError, connect
from db.gateway import BUSY_TIMEOUT_S, trouble_of
from db.migrations import VERSION
from kiosk.errors import Trouble, TroubleCode
from kiosk.folder import Folder, file_trouble
from kiosk.rules.paper import PRIVATE

log = logging.getLogger(__name__)

STAMP = "%Y-%m-%d-%H%M%S"
ASIDE = "before-restore-"
KEPT = ("photos", "documents")
"""Folders whose files belong to rows of the database."""
HOUR_S, DAY_S = 3_600, 86_400


@dataclass(frozen=True, slots=True)
class Backup:
    """A folder with the database, the settings, the badge key and the kept files as they were; `made_at` is UTC."""

    path: Path
    made_at: dt.datetime


def backups(folder: Folder) -> list[Backup]:
    """Whole backups, newest first."""
    found = []
    for path in folder.backups.iterdir() if folder.backups.is_dir() else ():
        made_at = _stamp_of(path)
        if made_at is not None and (path / "kiosk.db").is_file():
            found.append(Backup(path, made_at))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def make_backup(folder: Folder, *, now: int, kept: int) -> Backup:
    """Copy the living place, check the copy, and forget the oldest ones past `kept`.

    Raises Trouble: disk_full, folder_read_only, database_broken, backup_broken.
    """
    made_at = dt.datetime.fromtimestamp(now // 1000, dt.UTC)
    target = folder.backups / made_at.strftime(STAMP)
    draft = folder.backups / f"{target.name}.{os.getpid()}.new"  # two programs may back up in the same second
    try:
        _copy_place(folder, draft)
        check(draft / "kiosk.db")
        if target.exists():
            shutil.rmtree(target)
        draft.rename(target)
    except OSError as error:
        raise file_trouble(error, folder.backups) from error
    except DatabaseError as error:
        raise trouble_of(error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    for old in backups(folder)[kept:]:
        shutil.rmtree(old.path)
    forget_old_copies(folder, now=now, kept=kept)
    log.info("backup made")
    return Backup(target, made_at)


def forget_old_copies(folder: Folder, *, now: int, kept: int) -> int:
    """Remove what was copied aside before a restore or a new schema, and drafts a power cut left: like the nightly
    backups they live `kept` days, so that who was erased is forgotten in time. How many went.
    """
    gone = old_copies(folder, now=now, kept=kept)
    for path in gone:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    return len(gone)


def old_copies(folder: Folder, *, now: int, kept: int) -> list[Path]:
    """What `forget_old_copies` removes."""
    oldest = now / 1000 - kept * DAY_S
    aside = (*folder.backups.glob(f"{ASIDE}*"), *folder.path.glob("kiosk-before-schema-*"))
    return [*(path for path in aside if path.stat().st_mtime < oldest), *_drafts(folder, now)]


def _drafts(folder: Folder, now: int) -> list[Path]:
    """Copies nobody finished; one of the last hour may still be in the making."""
    return [path for path in folder.backups.glob("*.new") if path.stat().st_mtime < now / 1000 - HOUR_S]


def is_due(folder: Folder, *, now: int, hour: int, wall_hour: int) -> bool:
    """Whether tonight's backup is missing: its `hour` has come, or there has been none for a day and a half."""
    newest = next(iter(backups(folder)), None)
    if newest is None:
        return True
    age = dt.datetime.fromtimestamp(now / 1000, dt.UTC) - newest.made_at
    return age >= dt.timedelta(hours=36) or (age >= dt.timedelta(hours=12) and wall_hour == hour)


def restore(folder: Folder, source: Path, *, now: int) -> Path | None:
    """Put a backup in the place of the living file, which is copied aside first; the path of that copy.

    The caller holds the folder's lock. Raises Trouble: backup_missing, backup_broken, database_newer, disk_full.
    """
    if not (source / "kiosk.db").is_file():
        raise Trouble(TroubleCode.BACKUP_MISSING, file=source)
    check(source / "kiosk.db")
    stamp = dt.datetime.fromtimestamp(now // 1000, dt.UTC).strftime(STAMP)
    aside = folder.backups / f"{ASIDE}{stamp}"
    try:
        if folder.database.exists():
            _copy_as_it_is(folder, aside)
        for name in ("kiosk.db-wal", "kiosk.db-shm", "kiosk.db-journal"):
            (folder.path / name).unlink(missing_ok=True)
        _put(source / "kiosk.db", folder.database)
        if (source / "badge.key").exists():
            _put(source / "badge.key", folder.badge_key)
        if (source / "settings.toml").exists():
            _put(source / "settings.toml", folder.settings)
        _put_kept(source, folder.path)
    except OSError as error:
        raise file_trouble(error, folder.path) from error
    return aside if aside.exists() else None


def check(database: Path) -> None:
    """Raises Trouble(backup_broken) unless the file is whole, Trouble(database_newer) where it is from the future."""
    connection = connect(database, BUSY_TIMEOUT_S)
    try:
        verdict = connection.execute("pragma integrity_check").fetchone()[0]
        orphans = connection.execute("pragma foreign_key_check").fetchone()
        found = connection.execute("pragma user_version").fetchone()[0]
    except DatabaseError as error:
        raise Trouble(TroubleCode.BACKUP_BROKEN, file=database.parent) from error
    finally:
        connection.close()
    if verdict != "ok" or orphans is not None or found == 0:
        raise Trouble(TroubleCode.BACKUP_BROKEN, file=database.parent)
    if found > VERSION:
        raise Trouble(TroubleCode.DATABASE_NEWER, found=found, known=VERSION)


def _copy_place(folder: Folder, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(mode=0o700)
    copy = target / "kiosk.db"
    copy.touch(mode=0o600)
    source, destination = connect(folder.database, BUSY_TIMEOUT_S), connect(copy, BUSY_TIMEOUT_S)
    try:
        source.backup(destination)
        destination.execute("pragma journal_mode=delete")
        _give_up_private_papers(destination)
    finally:
        destination.close()
        source.close()
    for path in (folder.badge_key, folder.settings):
        if path.exists():
            _put(path, target / path.name)
    _put_kept(folder.path, target)
    _sync(copy)


def _give_up_private_papers(copy: Connection) -> None:
    """A badge that was about to be printed is issued again after a restore: no copy keeps its code for weeks."""
    copy.execute("pragma secure_delete=on")
    copy.executemany(
        "update print_job set document = null, state = 'cancelled' where kind = ? and document is not null",
        [(kind.value,) for kind in PRIVATE],
    )


def _copy_as_it_is(folder: Folder, target: Path) -> None:
    """Whatever is there, even a broken file: the bytes, not the rows."""
    target.mkdir(mode=0o700)
    for path in (*folder.path.glob("kiosk.db*"), folder.badge_key, folder.settings):
        if path.is_file():
            _put(path, target / path.name)
    _put_kept(folder.path, target)


def _put_kept(source: Path, target: Path) -> None:
    """Photos and documents never change once they are there: one more name on the same disk, a copy on another."""
    for name in KEPT:
        for path in (source / name).iterdir() if (source / name).is_dir() else ():
            copy = target / name / path.name
            if not path.is_file() or copy.exists():
                continue
            copy.parent.mkdir(mode=0o700, exist_ok=True)
            try:
                os.link(path, copy)
            except OSError:
                _put(path, copy)


def _put(source: Path, target: Path) -> None:
    draft = target.with_name(f"{target.name}.new")
    shutil.copyfile(source, draft)
    draft.chmod(0o600)
    _sync(draft)
    draft.replace(target)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _stamp_of(path: Path) -> dt.datetime | None:
    try:
        return dt.datetime.strptime(path.name, STAMP).replace(tzinfo=dt.UTC)
    except ValueError:
        return None
