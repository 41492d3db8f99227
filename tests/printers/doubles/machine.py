"""A thermal printer without its plug: it reads commands, prints on a paper one can look at, and breaks on request.

Written from the command reference alone; it shares nothing with the code it tests.
"""

from __future__ import annotations

import random
import threading
import time
from collections import deque
from dataclasses import dataclass, field

LENGTHS: dict[bytes, int] = {
    b"\x1bt": 1, b"\x1bE": 1, b"\x1ba": 1, b"\x1bd": 1, b"\x1bp": 3, b"\x1bM": 1, b"\x1b-": 1, b"\x1bB": 2, b"\x1b3": 1,
    b"\x1b2": 0, b"\x1d!": 1, b"\x1dh": 1, b"\x1dw": 1, b"\x1dH": 1, b"\x1dL": 2, b"\x1dW": 2, b"\x1df": 1,
    b"\x1c.": 0, b"\x1bR": 1,
}  # fmt: skip
"""How many bytes of arguments follow a command."""


@dataclass(slots=True)
class Ticket:
    """What stands on the paper from a reset or a cut to the next; `cut` when the knife ended it."""

    text: str = ""
    cut: bool = False


@dataclass
class Machine:
    """`buffer` is how many bytes it holds unread; `rate` how many it prints in a second, None for at once."""

    buffer: int = 4096
    rate: float | None = None
    automatic: bool = True
    barrier: bool = True
    paper_out: bool = False
    near_end: bool = False
    cover_open: bool = False
    offline: bool = False
    error: bool = False
    mute: bool = False
    garbage: bool = False
    stalled: bool = False
    delay: float = 0.0
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    tickets: list[Ticket] = field(default_factory=lambda: [Ticket()])
    oddities: list[bytes] = field(default_factory=list)
    received: bytearray = field(default_factory=bytearray)
    hang_up: str = ""
    """What the plug has to do next: "fin", "rst" or "power"."""

    def __post_init__(self) -> None:
        self.lock = threading.RLock()
        self._inside = bytearray()
        self._picture = 0
        self._told_by_itself = False
        self._last_told = b""
        self._realtime = b""
        self._answers: deque[tuple[float, bytes]] = deque()
        self._armed: list[tuple[str, int, bool]] = []
        self._budget_at = time.monotonic()
        self._off_until = 0.0

    # --- what a test does -------------------------------------------------------------------------------------

    def arm(self, fault: str, after: int, *, printed: bool = False) -> None:
        """Play `fault` once `after` more bytes have come in, or have been printed."""
        with self.lock:
            self._armed.append((fault, after, printed))

    def refill(self) -> None:
        """A new roll, the cover closed, everything fine; what was armed is forgotten."""
        with self.lock:
            self.paper_out = self.cover_open = self.offline = self.error = self.near_end = False
            self.mute = self.garbage = self.stalled = False
            self.delay, self.rate, self.hang_up = 0.0, None, ""
            self._armed.clear()
            self._tell_change()

    def power_cycle(self, seconds: float = 0.0) -> None:
        """Everything not on paper is gone; for `seconds` what comes in is lost."""
        with self.lock:
            self._inside.clear()
            self._answers.clear()
            self._picture, self._told_by_itself, self._realtime = 0, False, b""
            self._off_until = time.monotonic() + seconds
            self._new_ticket()

    def whole(self, *words: str) -> list[Ticket]:
        """Tickets that were cut and carry all these words."""
        with self.lock:
            return [ticket for ticket in self.tickets if ticket.cut and all(word in ticket.text for word in words)]

    # --- what the plug does -----------------------------------------------------------------------------------

    @property
    def off(self) -> bool:
        return time.monotonic() < self._off_until

    def room(self) -> int:
        return 0 if self.stalled else max(0, self.buffer - len(self._inside))

    def take(self, data: bytes) -> None:
        with self.lock:
            for byte in data:
                if self.off:
                    return
                self.received.append(byte)
                self._inside.append(byte)
                self._hear_realtime(byte)
                self._count(printed=False)
            self.step()

    def answers(self) -> bytes:
        """What it has to say by now."""
        with self.lock:
            self.step()
            now, out = time.monotonic(), b""
            while self._answers and self._answers[0][0] <= now:
                out += self._answers.popleft()[1]
            return out

    def step(self) -> None:
        """Print what can be printed."""
        with self.lock:
            now = time.monotonic()
            if self.rate is None:
                left = len(self._inside)
            else:
                left = int((now - self._budget_at) * self.rate)
                if not left:
                    return
            self._budget_at = now
            while left > 0 and self._inside and not self._blocked and not self.off:
                nothing = not self._inside[0] and not self._picture
                used = self._command()
                if not used:
                    return
                left -= 0 if nothing else used

    # --- inside -----------------------------------------------------------------------------------------------

    @property
    def _blocked(self) -> bool:
        return self.paper_out or self.cover_open or self.offline or self.error

    def _command(self) -> int:
        """Carry out what stands first in the buffer; how many bytes it was, 0 when its end has not come yet."""
        if self._picture:
            used = min(self._picture, len(self._inside), 256)
            self._picture -= used
            return self._use(used)
        first, two = self._inside[0], bytes(self._inside[:2])
        if first not in (0x10, 0x1B, 0x1C, 0x1D):
            return self._letter(first)
        if len(two) < 2:
            return 0
        size = self._size(two)
        if size > len(self._inside):
            return 0
        whole = bytes(self._inside[:size])
        self._carry_out(two, whole)
        return self._use(size)

    def _size(self, two: bytes) -> int:
        more = bytes(self._inside[:8]).ljust(8, b"\0")
        if two in (b"\x10\x04", b"\x1dr", b"\x1da"):
            return 3
        if two == b"\x1dv":
            return 8
        if two == b"\x1dV":
            return 4 if more[2] >= 65 else 3
        if two in (b"\x1d(", b"\x1b("):
            return 5 + int.from_bytes(more[3:5], "little")
        if two == b"\x1dk":
            return 4 + more[3]
        return 2 + LENGTHS.get(two, 0)

    def _carry_out(self, two: bytes, whole: bytes) -> None:
        if two == b"\x1b@":
            self._told_by_itself = False
            self._new_ticket()
        elif two == b"\x1da":
            self._told_by_itself, self._last_told = self.automatic and bool(whole[2]), b""
            self._tell_change()
        elif two == b"\x1dr" and self.barrier:
            self._say(b"\x03" if self.near_end else b"\x00")
        elif two == b"\x1dV":
            self.tickets[-1].cut = True
            self.tickets.append(Ticket())
        elif two == b"\x1dv":
            self._picture = int.from_bytes(whole[4:6], "little") * int.from_bytes(whole[6:8], "little")
        elif two not in LENGTHS and two not in (b"\x10\x04", b"\x1d(", b"\x1b(", b"\x1dk", b"\x1dr"):
            self.oddities.append(two)

    def _letter(self, byte: int) -> int:
        if byte >= 0x20 or byte == 0x0A:
            self.tickets[-1].text += bytes((byte,)).decode("cp1252", "replace")
        return self._use(1)

    def _use(self, count: int) -> int:
        del self._inside[:count]
        for _ in range(count):
            self._count(printed=True)
        return count

    def _new_ticket(self) -> None:
        if self.tickets[-1].text:
            self.tickets.append(Ticket())

    def _hear_realtime(self, byte: int) -> None:
        self._realtime = (self._realtime + bytes((byte,)))[-3:]
        if self._realtime[:2] == b"\x10\x04" and len(self._realtime) == 3:
            self._say(bytes((0x12 | self._status(self._realtime[2]),)))

    def _status(self, question: int) -> int:
        match question:
            case 1:
                return 0x08 if self._blocked else 0
            case 2:
                return (0x04 if self.cover_open else 0) | (0x20 if self.paper_out else 0) | (0x40 if self.error else 0)
            case 4:
                return (0x0C if self.near_end or self.paper_out else 0) | (0x60 if self.paper_out else 0)
            case _:
                return 0x08 if self.error else 0

    def _frame(self) -> bytes:
        first = 0x10 | (0x08 if self._blocked else 0) | (0x20 if self.cover_open else 0)
        paper = (0x03 if self.near_end or self.paper_out else 0) | (0x0C if self.paper_out else 0)
        return bytes((first, 0x08 if self.error else 0, paper, 0x0F))

    def _tell_change(self) -> None:
        if self._told_by_itself and (frame := self._frame()) != self._last_told:
            self._last_told = frame
            self._say(frame)

    def _say(self, data: bytes) -> None:
        if self.mute or self.off:
            return
        if self.garbage:
            data = self.chance.randbytes(len(data))
        self._answers.append((time.monotonic() + self.delay, data))

    def _count(self, *, printed: bool) -> None:
        if not self._armed:
            return
        armed, self._armed = self._armed, []
        for fault, left, when in armed:
            if when != printed:
                self._armed.append((fault, left, when))
            elif left > 1:
                self._armed.append((fault, left - 1, when))
            else:
                self._play(fault)

    def _play(self, fault: str) -> None:
        if fault in ("fin", "rst", "power"):
            self.hang_up = fault
        else:
            setattr(self, fault, True)
            self._tell_change()
