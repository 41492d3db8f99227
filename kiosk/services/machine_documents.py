"""Manuals, bills and pictures of a machine: taken from a stick or the camera, shown, put away and back."""

from __future__ import annotations

import stat
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused, Trouble
from kiosk.folder import file_trouble, write_private
from kiosk.model.maintenance import MachineDocument
from kiosk.services import pins
from kiosk.services.house import Change, House, Topic, changed, note_act
from kiosk.services.office import clean_name

if TYPE_CHECKING:
    from kiosk.model.people import Member

STICKS = ("/media", "/run/media", "/mnt")
"""Where systems show a plugged stick; a folder `import` in the data folder serves as well."""
SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png")
BEGINNINGS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
MOST_BYTES = 20_000_000
MOST_FOUND = 60
KEPT_AWAY_MS = 30 * 86_400_000
"""What was put away can be brought back for thirty days."""


def documents(house: House, *, resource_id: int) -> tuple[list[MachineDocument], list[MachineDocument]]:
    """The papers of a machine, and those put away that can be brought back; newest first."""
    oldest = house.now() - KEPT_AWAY_MS
    with house.store.read() as tx:
        found = tx.documents.of_resource(resource_id)
    away = [each for each in found if each.removed_at is not None and each.removed_at >= oldest]
    return [each for each in found if each.removed_at is None], away


def path_of(house: House, document: MachineDocument) -> Path:
    return house.folder.documents / document.file


def on_sticks(house: House, sticks: tuple[str, ...] = STICKS) -> list[Path]:
    """PDF files and pictures that could be taken, up to three folders deep, by name."""
    found: list[Path] = []
    for root in (house.folder.path / "import", *map(Path, sticks)):
        if len(found) < MOST_FOUND:
            found.extend(_files(root, 3))
    return sorted(found, key=lambda path: path.name.casefold())[:MOST_FOUND]


def take(
    house: House, *, resource_id: int, source: Path, by: Member, nonce: str, title: str = ""
) -> Change[MachineDocument]:
    """Copy a file into the place; its title is the name of the file where none is given.

    Raises Refused: staff_only, unknown_resource, document_kind, document_too_big, document_gone; Trouble: disk_full,
    folder_read_only.
    """
    try:
        if source.stat().st_size > MOST_BYTES:
            raise Refused(RefusalCode.DOCUMENT_TOO_BIG, most=MOST_BYTES // 1_000_000)
        data = source.read_bytes()
    except OSError as error:
        raise Refused(RefusalCode.DOCUMENT_GONE) from error
    return keep(house, resource_id=resource_id, data=data, by=by, nonce=nonce, title=title or source.stem)


def keep(
    house: House, *, resource_id: int, data: bytes, by: Member, nonce: str, title: str
) -> Change[MachineDocument]:  # fmt: skip
    """Keep the bytes of a PDF file or a picture. Raises as `take`."""
    pins.staff_by_badge(by)
    kind = next((kind for start, kind in BEGINNINGS.items() if data.startswith(start)), None)
    if kind is None:
        raise Refused(RefusalCode.DOCUMENT_KIND)
    if len(data) > MOST_BYTES:
        raise Refused(RefusalCode.DOCUMENT_TOO_BIG, most=MOST_BYTES // 1_000_000)
    file = house.folder.documents / f"{uuid.uuid4().hex}.{kind}"
    try:
        made, forgotten = _keep(house, resource_id, file, data, by, nonce, title)
    except (Refused, Trouble):
        file.unlink(missing_ok=True)
        raise
    for name in forgotten:
        (house.folder.documents / name).unlink(missing_ok=True)
    return made


def _keep(
    house: House, resource_id: int, file: Path, data: bytes, by: Member, nonce: str, title: str
) -> tuple[Change[MachineDocument], list[str]]:
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.documents.get(done)):
            return Change(first, repeated=True), []
        if tx.resources.get(resource_id) is None:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        now = house.now()
        number = tx.documents.add(resource_id=resource_id, title=_title(title), file=file.name, now=now)
        forgotten = tx.documents.drop_removed(now - KEPT_AWAY_MS)
        note_act(tx, house, "add_document", by, nonce, number)
        _write(file, data)
    made = MachineDocument(number, resource_id, _title(title), file.name, now)
    return Change(made, changed(Topic.MAINTENANCE)), forgotten


def _title(text: str) -> str:
    clean = "".join(each if each.isprintable() else " " for each in text.replace("_", " ")).strip()
    return clean_name(clean or "-")


def put_away(house: House, *, document_id: int, by: Member, nonce: str) -> Change[None]:
    """Not shown any more; it can be brought back for thirty days. Raises Refused(staff_only)."""
    return _set_removed(house, document_id, by, nonce, away=True)


def bring_back(house: House, *, document_id: int, by: Member, nonce: str) -> Change[None]:
    """Raises Refused(staff_only)."""
    return _set_removed(house, document_id, by, nonce, away=False)


def _set_removed(house: House, document_id: int, by: Member, nonce: str, *, away: bool) -> Change[None]:
    pins.staff_by_badge(by)
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        tx.documents.set_removed(document_id, house.now() if away else None)
        note_act(tx, house, "put_document_away" if away else "bring_document_back", by, nonce, document_id)
    return Change(None, changed(Topic.MAINTENANCE))


def _files(root: Path, depth: int) -> list[Path]:
    """What cannot be read is passed over: a stick may fail, or be pulled out, at any moment."""
    found: list[Path] = []
    try:
        inside = sorted(root.iterdir())
    except OSError:
        return found
    for path in inside:
        if len(found) >= MOST_FOUND:
            break
        if path.name.startswith("."):
            continue
        mode = _mode(path)
        if stat.S_ISREG(mode) and path.suffix.casefold() in SUFFIXES:
            found.append(path)
        elif stat.S_ISDIR(mode) and depth > 1:
            found.extend(_files(path, depth - 1))
    return found[:MOST_FOUND]


def _mode(path: Path) -> int:
    """What kind of file it is, 0 where nobody can say."""
    try:
        return path.lstat().st_mode
    except OSError:
        return 0


def _write(path: Path, data: bytes) -> None:
    try:
        write_private(path, data)
    except OSError as error:
        path.with_name(f"{path.name}.new").unlink(missing_ok=True)
        raise file_trouble(error, path.parent) from error
