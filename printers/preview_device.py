"""The printer of those who have none: takes the very bytes, answers status questions, and plays faults on request."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from urllib.parse import parse_qsl

from printers.commands import Command, split
from printers.paper_size import LINE_DOTS

_STATUS, _RESET = b"\x10\x04", b"\x1b@"
_QUESTION, _FRAME = 0x12, 0x10
_OFFLINE, _COVER, _END = 0x08, 0x04, 0x20
_NEAR, _OUT = 0x0C, 0x60
_FRAME_COVER, _FRAME_NEAR, _FRAME_OUT = 0x20, 0x03, 0x0C


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong: no more paper, or an open cover, after so many lines; the line breaks after so many bytes.

    `near_end` is a roll about to end, `mute` a printer that says nothing. After `mend` questions about its paper,
    somebody has put in a new roll and closed the cover; 0 is never.
    """

    paper_out: int | None = None
    cover: int | None = None
    hang_up: int | None = None
    near_end: bool = False
    mute: bool = False
    mend: int = 0


def faults_of(query: str) -> Faults:
    """The faults of `preview:?paper_out=5&mend=3`, given what stands behind the question mark. Raises ValueError."""
    told = {name: int(value) for name, value in parse_qsl(query, strict_parsing=True)} if query else {}
    unknown = set(told) - set(Faults.__dataclass_fields__)
    if unknown or min(told.values(), default=0) < 0:
        message = f"no such fault: {query}"
        raise ValueError(message)
    flags = {name: bool(told.pop(name)) for name in ("near_end", "mute") if name in told}
    mend = told.pop("mend", 0)
    return Faults(told.get("paper_out"), told.get("cover"), told.get("hang_up"), mend=mend, **flags)


class PreviewDevice:
    """Feed it bytes; it gives back what it answers, and keeps what came onto its paper until that is taken."""

    def __init__(self, faults: Faults | None = None) -> None:
        self._faults = faults or Faults()
        self._out_after, self._cover_after = self._faults.paper_out, self._faults.cover
        self._hang_up_after = self._faults.hang_up
        self._out = self._open = False
        self._looks = 0
        self._waiting: deque[Command] = deque()
        self._torn = b""
        self._paper = bytearray()
        self._answers = bytearray()
        self._automatic = False
        self._advance(0)

    @property
    def stopped(self) -> bool:
        """It has no paper, or its cover is open; what it was sent waits inside."""
        return self._out or self._open

    def feed(self, data: bytes) -> bytes:
        """Take `data`, and return what there is to say. Raises ConnectionResetError when the line is to break."""
        left = self._hang_up_after
        if left is not None and len(data) > left:
            self._take(data[:left])
            self.power_cycle()
            raise ConnectionResetError("the printer hung up")
        if left is not None:
            self._hang_up_after = left - len(data)
        self._take(data)
        said = b"" if self._faults.mute else bytes(self._answers)
        self._answers.clear()
        return said

    def take_paper(self) -> bytes:
        """Everything that was put on the paper since the last time, as the commands that put it there."""
        taken = bytes(self._paper)
        self._paper.clear()
        return taken

    def mend(self) -> None:
        """A new roll is in and the cover is shut: what waited inside is printed now."""
        self._out = self._open = False
        self._out_after = self._cover_after = None
        self._tell()
        self._print()

    def power_cycle(self) -> None:
        """Off and on again: what was not on the paper yet is lost. A line broken once stays whole from then on."""
        self._waiting.clear()
        self._answers.clear()
        self._torn, self._automatic, self._hang_up_after = b"", False, None

    def _take(self, data: bytes) -> None:
        pending, self._torn = self._torn + data, b""
        for command in split(pending):
            if not command.whole:
                self._torn = command.data
            elif command.code == _STATUS:
                self._status(command.body[0])
            else:
                self._waiting.append(command)
        self._print()

    def _print(self) -> None:
        while self._waiting and not self.stopped:
            self._obey(self._waiting.popleft())

    def _obey(self, command: Command) -> None:
        match command.code:
            case b"\x1dr":
                self._answers.append(_FRAME_NEAR if self._faults.near_end else 0)
            case b"\x1da":
                self._automatic = bool(command.body[0])
                self._tell()
            case _:
                if command.code == _RESET:
                    self._automatic = False
                self._paper += command.data
                self._advance(_lines(command))

    def _advance(self, lines: int) -> None:
        """Count paper down to the faults that wait for it."""
        if self._out_after is not None:
            self._out_after -= lines
            self._out = self._out_after <= 0
        if self._cover_after is not None:
            self._cover_after -= lines
            self._open = self._cover_after <= 0
        if self.stopped:
            self._tell()

    def _status(self, question: int) -> None:
        answer = _QUESTION
        match question:
            case 1:
                answer |= _OFFLINE if self.stopped else 0
            case 2:
                answer |= (_COVER if self._open else 0) | (_END if self._out else 0)
            case 4:
                answer |= (_NEAR if self._faults.near_end or self._out else 0) | (_OUT if self._out else 0)
            case _:
                pass
        self._answers.append(answer)
        if question == 4 and self.stopped:
            self._looks += 1
            if self._looks == self._faults.mend:
                self.mend()

    def _tell(self) -> None:
        """Automatic status: four bytes, whenever something changes, once it was asked for."""
        if self._automatic:
            first = _FRAME | (_OFFLINE if self.stopped else 0) | (_FRAME_COVER if self._open else 0)
            near = _FRAME_NEAR if self._faults.near_end or self._out else 0
            self._answers += bytes((first, 0, near | (_FRAME_OUT if self._out else 0), 0))


def _lines(command: Command) -> int:
    """Lines of paper a command moves."""
    match command.code:
        case b"\n":
            return 1
        case b"\x1bd":
            return command.body[0]
        case b"\x1dv":
            return -(-int.from_bytes(command.body[4:6], "little") // LINE_DOTS)
        case _:
            return 0
