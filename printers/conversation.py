"""Talking with one printer: bytes out, answers in, each matched to its question."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass

from kiosk.model.printing import PrinterState
from printers.answers import Ear, Kind, Standing, from_answers, from_frame
from printers.transports import Link

ONLINE, TROUBLE, PAPER = 1, 2, 4
_LISTEN_S = 0.05
_CHATTER = 10


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds: for an answer, for late ones, for room, for the barrier, and between looks.

    `slowest` is how many bytes a slow printer turns into paper in a second.
    """

    answer_s: float = 1.0
    late_s: float = 4.0
    stall_s: float = 10.0
    barrier_s: float = 20.0
    quiet_s: float = 0.3
    look_s: float = 0.5
    slowest: int = 2_000


@dataclass(slots=True)
class _Asked:
    """A question under way; `live` until it is given up, after which its answer is late and dropped."""

    at: float
    live: bool = True
    answer: int | None = None


class Conversation:
    """One open link. `barriers` counts answers to the barrier, `noise` what no printer says."""

    def __init__(self, link: Link, patience: Patience) -> None:
        self.link = link
        self._patience = patience
        self._ear = Ear()
        self._asked: deque[_Asked] = deque()
        self.standing: Standing | None = None
        self.barriers = 0
        self.without_paper = 0
        self.frames = 0
        self._noise = 0

    @property
    def noise(self) -> bool:
        return bool(self._noise) or self._ear.in_a_frame

    @property
    def unanswered(self) -> bool:
        """Whether a question that was given up may still be answered."""
        return bool(self._asked)

    def forget(self) -> None:
        """From here on every answer counts; what came before does not."""
        self._ear = Ear()
        self.barriers = self.without_paper = self.frames = self._noise = 0

    def listen(self, timeout: float = _LISTEN_S) -> bool:
        """Take in what comes within `timeout`, returning as soon as anything does: whether it did. Raises LinkFault."""
        data = self.link.read(timeout)
        for heard in self._ear.hear(data):
            match heard.kind:
                case Kind.AUTOMATIC:
                    self.frames += 1
                    self.standing = from_frame(heard.data)
                case Kind.BARRIER:
                    self.barriers += 1
                case Kind.BARRIER_WITHOUT_PAPER:
                    self.without_paper += 1
                case Kind.QUESTION:
                    self._answered(heard.data[0])
                case Kind.NOISE:
                    self._noise += 1
        return bool(data)

    def ask(self, question: int) -> int | None:
        """The answer to `DLE EOT question`, None when none came in time. Raises LinkFault."""
        now = time.monotonic()
        while self._asked and now - self._asked[0].at > self._patience.late_s:
            self._asked.popleft()
        if self.say(bytes((0x10, 0x04, question)), self._patience.answer_s):
            return None
        asked = _Asked(time.monotonic())
        self._asked.append(asked)
        while asked.answer is None and time.monotonic() - asked.at < self._patience.answer_s:
            self.listen()
        asked.live = False
        return asked.answer

    def look(self) -> PrinterState:
        """How the printer stands by its own answers; SILENT when one of the three is missing. Raises LinkFault."""
        answers = []
        for question in (ONLINE, TROUBLE, PAPER):
            answer = self.ask(question)
            if answer is None:
                return PrinterState.SILENT
            answers.append(answer)
        self.standing = from_answers(*answers)
        return self.standing.state

    def say(self, data: bytes, timeout: float) -> int:
        """Send something short that is not part of a job; how many bytes were not taken. Raises LinkFault."""
        until = time.monotonic() + timeout
        while data and time.monotonic() < until:
            data = data[self.link.write(data, max(_LISTEN_S, until - time.monotonic())) :]
        return len(data)

    def hush(self) -> None:
        """Listen until nothing has come for a moment, or the printer does not stop. Raises LinkFault."""
        quiet = self._patience.quiet_s
        enough = time.monotonic() + _CHATTER * quiet
        while self.listen(quiet) and time.monotonic() < enough:
            pass

    def _answered(self, value: int) -> None:
        if self._asked:
            asked = self._asked.popleft()
            if asked.live:
                asked.answer = value
