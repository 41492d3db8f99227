"""Photographs of machines: small JPEG files in the folder, known by the picture `photo:UID` of a resource or a hint."""

from __future__ import annotations

import re
import secrets
import time
from pathlib import Path

from kiosk.errors import RefusalCode, Refused
from kiosk.folder import file_trouble, write_private
from kiosk.rules.equipment import PHOTO
from kiosk.services.house import House

MOST_BYTES = 200_000
FORGOTTEN_AFTER_S = 3600
"""A photo that was taken and never chosen goes with the next one after this time: its draft may still be open."""

_UID = re.compile(r"[0-9a-f]{32}")


def keep_photo(house: House, *, jpeg: bytes) -> str:
    """Put a photograph into the folder; its picture's name. Raises Refused(bad_photo), Trouble(disk_full, …)."""
    if not jpeg.startswith(b"\xff\xd8\xff") or len(jpeg) > MOST_BYTES or b"Exif\x00" in jpeg[:4096]:
        raise Refused(RefusalCode.BAD_PHOTO)
    drop_unused(house)
    uid = secrets.token_hex(16)
    path = house.folder.photos / f"{uid}.jpg"
    try:
        write_private(path, jpeg)
    except OSError as error:
        raise file_trouble(error, path.parent) from error
    return PHOTO + uid


def photo_file(house: House, picture: str) -> Path | None:
    """The file of a picture; None for a drawing, and where it is gone."""
    uid = picture.removeprefix(PHOTO)
    if uid == picture or not _UID.fullmatch(uid):
        return None
    path = house.folder.photos / f"{uid}.jpg"
    return path if path.is_file() else None


def drop_unused(house: House, *pictures: str) -> None:
    """Remove the files of photographs nothing shows any more, and those taken long ago and never chosen."""
    found = {path for each in pictures if (path := photo_file(house, each)) is not None}
    forgotten = time.time() - FORGOTTEN_AFTER_S
    found |= {path for path in house.folder.photos.glob("*.jpg*") if path.stat().st_mtime < forgotten}
    with house.store.read() as tx:  # what a cut left half written is shown by nothing
        unused = [path for path in found if path.suffix != ".jpg" or not tx.resources.shows(PHOTO + path.stem)]
    for path in unused:
        path.unlink(missing_ok=True)
