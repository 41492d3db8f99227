"""A disk in memory under SQLite that loses its power: what was not synced is kept, dropped or torn by chance.

Making and removing a file count as durable at once; only their contents can be lost.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


class PowerCut(Exception):
    """The moment at which the disk stopped."""


@dataclass(slots=True)
class File:
    """`live` is what the program reads; `durable` what surely survives; `pending` what may or may not."""

    live: bytearray = field(default_factory=bytearray)
    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def write(self, offset: int, data: bytes) -> None:
        _put(self.live, offset, data)
        self.pending.append((offset, data))

    def truncate(self, size: int) -> None:
        del self.live[size:]
        self.pending.append((size, None))

    def sync(self) -> None:
        self.durable = bytearray(self.live)
        self.pending.clear()


def _put(target: bytearray, offset: int, data: bytes) -> None:
    if len(target) < offset:
        target.extend(bytes(offset - len(target)))
    target[offset : offset + len(data)] = data


class Disk:
    """Files by name; the power goes at operation number `last`."""

    def __init__(self, last: int | None = None) -> None:
        self.files: dict[str, File] = {}
        self.last, self.operations = last, 0

    def tick(self) -> None:
        self.operations += 1
        if self.last is not None and self.operations > self.last:
            raise PowerCut

    def after(self, chance: random.Random, folder: Path) -> None:
        """Write what is on the disk after the cut into a folder."""
        for name, file in self.files.items():
            image = bytearray(file.durable)
            fate = chance.choice(("all lost", "all kept", "mixed", "mixed"))
            for offset, data in file.pending:
                _settle(image, offset, data, fate, chance)
            (folder / Path(name).name).write_bytes(image)


def _settle(image: bytearray, offset: int, data: bytes | None, fate: str, chance: random.Random) -> None:
    if fate == "all lost" or (fate == "mixed" and chance.random() < 0.5):
        return
    if data is None:
        del image[offset:]
    elif fate == "mixed" and chance.random() < 0.5:
        torn = chance.randrange(0, len(data) + 1, min(SECTOR, len(data)) or 1)
        _put(image, offset, data[:torn])
    else:
        _put(image, offset, data)


class LossyVfs(apsw.VFS):
    """Every file of one disk."""

    def __init__(self, name: str, disk: Disk) -> None:
        self._disk = disk
        super().__init__(name, base="")

    def xOpen(self, name: Any, flags: list[int]) -> LossyFile:
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        flags[1] = flags[0]
        return LossyFile(self._disk, self._disk.files.setdefault(path, File()))

    def xAccess(self, pathname: str, flags: int) -> bool:
        return pathname in self._disk.files

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self._disk.tick()
        self._disk.files.pop(filename, None)

    def xFullPathname(self, name: str) -> str:
        return name


class LossyFile:
    """One open file."""

    def __init__(self, disk: Disk, file: File) -> None:
        self._disk, self._file = disk, file

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self._file.live[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.tick()
        self._file.write(offset, bytes(data))

    def xTruncate(self, size: int) -> None:
        self._disk.tick()
        self._file.truncate(size)

    def xSync(self, flags: int) -> None:
        self._disk.tick()
        self._file.sync()

    def xFileSize(self) -> int:
        return len(self._file.live)

    def xSectorSize(self) -> int:
        return SECTOR

    def xDeviceCharacteristics(self) -> int:
        return 0

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, operation: int, pointer: int) -> bool:
        return False

    def xLock(self, level: int) -> None: ...

    def xUnlock(self, level: int) -> None: ...

    def xClose(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Record:
    """Statements of real service calls, and after which of them an act had been answered."""

    start: bytes
    statements: list[str]
    answers: list[tuple[int, str]]


def replay(record: Record, disk: Disk, *, pragmas: Callable[[apsw.Connection], None]) -> set[str]:
    """Run the statements until the end or the cut. Which acts had been answered by then."""
    name = f"lossy-{id(disk)}"
    vfs = LossyVfs(name, disk)
    file = File(bytearray(record.start), bytearray(record.start))
    disk.files["/lossy/kiosk.db"] = file
    connection = apsw.Connection("/lossy/kiosk.db", vfs=name)
    done = 0
    with suppress(PowerCut):
        pragmas(connection)
        for statement in record.statements:
            connection.execute(statement).fetchall()
            done += 1
    answered = {nonce for position, nonce in record.answers if position <= done}
    as_it_was = {path: File(each.live[:], each.durable, list(each.pending)) for path, each in disk.files.items()}
    operations, disk.last = disk.operations, None
    connection.close()  # writes a checkpoint, which no power cut would
    disk.files, disk.operations = as_it_was, operations
    vfs.unregister()
    return answered
