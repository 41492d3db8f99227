"""`kiosk doctor`: everything the kiosk needs, each with its next step where it is missing."""

from __future__ import annotations

import json
import platform
import shutil
from dataclasses import asdict, dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from kiosk.errors import Refused, Trouble
from kiosk.folder import Folder
from kiosk.rules.calendar import MINUTE_MS
from kiosk.rules.reader_port import port_of
from kiosk.words import Words

LEAST_FREE_BYTES = 500_000_000
PACKAGES = ("PySide6-Essentials", "PySide6-Addons", "sqlite-utils", "pysqlite3", "zxing-cpp", "python-escpos", "qrcode")
FONTS = ("Noto Sans", "Noto Sans Arabic", "Noto Color Emoji", "Symbola")
BACKUP_AGE_MS = 36 * 60 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Check:
    """`name` is its word `doctor_<name>`, `next_step` its word `doctor_<name>_next` where it is not ok."""

    name: str
    ok: bool
    detail: str


def examine(folder: Folder) -> list[Check]:
    """Every check, none of which changes anything."""
    return [_versions(), _sqlite(), *_screen_checks(), _voice(), _disk(folder), *_place_checks(folder)]


def as_json(checks: list[Check]) -> str:
    return json.dumps(
        {"ok": all(check.ok for check in checks), "checks": [asdict(check) for check in checks]}, indent=1
    )


def as_text(checks: list[Check], words: Words) -> str:
    lines = []
    for check in checks:
        lines.append(f"{'✓' if check.ok else '✗'} {words.say(f'doctor_{check.name}')}: {check.detail}")
        if not check.ok:
            lines.append(f"    → {words.say(f'doctor_{check.name}_next')}")
    return "\n".join(lines)


def _versions() -> Check:
    found, missing = [f"Python {platform.python_version()}"], []
    for name in PACKAGES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    return Check("versions", not missing, ", ".join(missing or found))


def _sqlite() -> Check:
    from db.driver import sqlite_version, wal_is_safe

    version = ".".join(str(part) for part in sqlite_version())
    return Check("sqlite", True, f"{version}, journal_mode={'wal' if wal_is_safe() else 'truncate'}")


def _screen_checks() -> list[Check]:
    if find_spec("PySide6") is None:
        return [Check("fonts", False, "PySide6"), Check("camera", False, "PySide6")]
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QFontDatabase

    from ui.multimedia import quiet_qt
    from ui.window import make_application

    make_application()
    families = set(QFontDatabase.families())
    missing = [font for font in FONTS if font not in families]
    quiet_qt()
    from PySide6.QtMultimedia import QMediaDevices

    cameras = [device.description() for device in QMediaDevices.videoInputs()]
    fonts = Check("fonts", not missing, ", ".join(missing or FONTS))
    return [fonts, Check("camera", True, ", ".join(cameras) or "0")]


def _voice() -> Check:
    program = shutil.which("espeak-ng")
    return Check("voice", program is not None, program or "espeak-ng")


def _disk(folder: Folder) -> Check:
    near = next(path for path in (folder.path, *folder.path.parents) if path.exists())
    free = shutil.disk_usage(near).free
    return Check("disk", free >= LEAST_FREE_BYTES, f"{free // 1_000_000} MB")


def _place_checks(folder: Folder) -> list[Check]:
    if not folder.database.exists():
        return [Check("place", False, str(folder.path))]
    from kiosk.app import open_kiosk
    from kiosk.services import clock_watch

    try:
        with open_kiosk(folder.path) as kiosk:
            now, clock = kiosk.house.now(), clock_watch.state(kiosk.house)
            with kiosk.house.store.read() as tx:
                printers = tx.prints.printers()
            return [
                Check("place", True, str(folder.path)),
                Check("clock", not clock.behind, kiosk.house.today()),
                Check("clock_jump", not clock.jumped_seconds, f"{clock.jumped_seconds} s"),
                _printers([(printer.name or str(printer.role or ""), printer.uri) for printer in printers]),
                *_reader(kiosk.house.settings.reader_port),
                _backups(folder, now),
            ]
    except (Trouble, Refused) as error:
        return [Check("place", False, error.code.value)]


def _printers(found: list[tuple[str, str]]) -> Check:
    return Check("printers", True, ", ".join(f"{name} {uri}" for name, uri in found) or "preview:")


def _reader(address: str) -> list[Check]:
    """A reader on a serial port, where one is named."""
    device, baud = port_of(address)
    return [Check("reader", Path(device).exists(), f"{device}, {baud}")] if address else []


def _backups(folder: Folder, now: int) -> Check:
    from db.backup import backups

    newest = next(iter(backups(folder)), None)
    if newest is None:
        return Check("backups", False, "0")
    fresh = now - newest.made_at.timestamp() * 1000 <= BACKUP_AGE_MS
    return Check("backups", fresh, f"{newest.path.name} ({len(backups(folder))})")
