"""Confirmed printing: a job is `printed` when the printer itself answers a question put behind its last byte.

Before a job `DLE EOT` 1, 2 and 4; then `ESC @`, automatic status on (`GS a 255`; `ESC @` turns it off), the job, and
the barrier `GS r 1`. A write that succeeds proves nothing.
"""

from __future__ import annotations

import time

from kiosk.model.printing import Capabilities, PrinterState, Verdict
from printers.conversation import ONLINE, PAPER, Conversation, Patience
from printers.transports import Link, LinkFault

RESET = b"\x1b@"
AUTOMATIC, NOT_AUTOMATIC = b"\x1da\xff", b"\x1da\x00"
BARRIER = b"\x1dr\x01"
PADDING = bytes(4608)
"""Fills up whatever picture a job that was cut off had begun: the largest band is that many bytes."""

PRINTS = frozenset({PrinterState.READY, PrinterState.NEAR_END})
WAITS = frozenset({PrinterState.PAPER_OUT, PrinterState.COVER_OPEN})
_TAKE_S = 0.05
_SURE = 2
"""Looks in a row that must find no paper: the last line and its answer may still be on their way."""

_MORE = 3
"""Barriers asked beyond those a printer may owe."""
_MOST_OWED = 64

Outcome = tuple[Verdict, str]


class Errand:
    """One job on its way over an open link. `begin` once; after WAITING, `carry_on` until it says something else."""

    def __init__(self, link: Link, patience: Patience) -> None:
        self.talk = Conversation(link, patience)
        self._link = link
        self._patience = patience
        self._rest = b""
        self._gone = 0
        self._size = 0
        self._harmless = 0
        self._asked = False
        self._doubt = False
        self.owed = 0
        """How many answers to a barrier the printer may still owe to jobs before this one."""

    def begin(self, data: bytes, *, torn: int = 0) -> Outcome:
        """Print `data`. The detail is how the printer stands, or the fault.

        `torn` is 0 after a whole job; after one that was cut off, how many answers the printer may owe, at least 1.
        """
        self.owed = torn
        try:
            refusal = self._prepare(torn)
        except LinkFault as fault:
            return Verdict.NOT_SENT, fault.detail
        if refusal is not None:
            return Verdict.NOT_SENT, refusal
        self.talk.forget()
        opening = RESET + AUTOMATIC
        self._harmless = len(opening)
        self._rest = opening + data.removeprefix(RESET)
        self._size = len(self._rest)
        return self.carry_on()

    def carry_on(self) -> Outcome:
        """Bring what has not left yet, then wait for the barrier. Nothing is sent twice."""
        try:
            return self._pump() or self._ask_barrier() or self._await()
        except LinkFault as fault:
            self._gone += fault.sent
            return self._broken(fault.detail)

    def send_blindly(self, data: bytes, *, torn: bool = False) -> Outcome:
        """To a printer that answers nothing: `unverified` at best."""
        self._rest = (PADDING if torn else b"") + data
        self._harmless = len(self._rest) - len(data)
        try:
            outcome = self._pump()
            if outcome is None:
                self._link.finish()
        except LinkFault as fault:
            self._gone += fault.sent
            return self._broken(fault.detail)
        return self._broken(outcome[1]) if outcome else (Verdict.UNVERIFIED, "")

    def _prepare(self, torn: int) -> str | None:
        state = self.talk.look()
        if torn and state is PrinterState.SILENT:
            # It may be reading our question as the rest of a picture.
            self.talk.say(PADDING, self._patience.stall_s)
            state = self.talk.look()
        if state not in PRINTS:
            return state.value
        return "barrier unanswered" if torn and not self._settle() else None

    def _settle(self) -> bool:
        """Nothing of the last job is left in the printer, not even an answer it owes. False when it does not say so.

        An owed answer looks like any other and may come a moment before ours. So more barriers than it can owe are
        asked in one piece: when that many answers have come, one of ours is among them, and the rest follow at once.
        """
        if self.talk.say(PADDING + RESET, self._patience.stall_s):
            return False
        self.talk.hush()
        self.talk.forget()
        asked = self.owed + _MORE
        self.owed = most_owed(self.owed)
        if self.talk.say(BARRIER * asked, self._patience.stall_s):
            return False
        until = time.monotonic() + self._patience.barrier_s
        while self.talk.barriers < asked:
            if time.monotonic() > until:
                return False
            self.talk.listen()
        self.talk.hush()
        self.owed = 0
        return True

    def _pump(self) -> Outcome | None:
        """Until everything is taken (None), or nothing is any more."""
        since = time.monotonic()
        while self._rest:
            taken = self._link.write(self._rest, _TAKE_S)
            self._gone += taken
            self._rest = self._rest[taken:]
            self.talk.listen(0)
            idle = time.monotonic() - since
            if taken:
                since = time.monotonic()
            elif self._standing() in WAITS and idle > self._patience.look_s:
                return Verdict.WAITING, self._standing().value
            elif idle > self._patience.stall_s:
                state = self._standing()
                return self._broken("takes no more" if state in PRINTS else state.value)
        return None

    def _ask_barrier(self) -> Outcome | None:
        """An answer to a barrier that was not yet asked belongs to something else: it puts all others in doubt."""
        if self._asked:
            return None
        self._doubt = bool(self.talk.barriers or self.talk.without_paper)
        self._asked = True
        self._rest = BARRIER
        return self._pump()

    def _await(self) -> Outcome:
        until = time.monotonic() + self._patience.barrier_s + self._size / self._patience.slowest
        blocked = 0
        while time.monotonic() < until:
            looked = time.monotonic() + self._patience.look_s
            while (left := looked - time.monotonic()) > 0:
                if self.talk.barriers or self.talk.without_paper or self.talk.noise:
                    return self._judge()
                self.talk.listen(left)
            state = self.look()
            blocked = blocked + 1 if state in WAITS else 0
            if blocked >= _SURE:
                return Verdict.WAITING, state.value
        state = self._standing()
        return Verdict.UNKNOWN, PrinterState.SILENT.value if state in PRINTS else state.value

    def look(self) -> PrinterState:
        """How the printer stands. Without paper and full it reads no question, but has told us by itself."""
        told = self._standing()
        if told in WAITS and self.talk.unanswered:
            return told
        state = self.talk.look()
        told = self._standing()
        return told if state is PrinterState.SILENT and told in WAITS else state

    def _judge(self) -> Outcome:
        """The barrier was answered: believe it if the printer makes sense otherwise."""
        try:
            if self.talk.ask(ONLINE) is not None:
                self.talk.ask(PAPER)
        except LinkFault:
            pass
        if self.talk.without_paper:
            return Verdict.UNKNOWN, PrinterState.PAPER_OUT.value
        if self._doubt or self.talk.noise or self.talk.barriers != 1:
            return Verdict.UNKNOWN, "answers out of turn"
        return Verdict.PRINTED, ""

    def _standing(self) -> PrinterState:
        return self.talk.standing.state if self.talk.standing else PrinterState.READY

    def _broken(self, detail: str) -> Outcome:
        return (Verdict.UNKNOWN if self._gone > self._harmless else Verdict.NOT_SENT), detail


def most_owed(torn: int) -> int:
    """How many answers a printer may owe after it was asked to settle and did not; 1 after a job."""
    return min(2 * torn + _MORE, _MOST_OWED) if torn else 1


def capabilities(talk: Conversation, patience: Patience) -> Capabilities:
    """What the printer answers at all; nothing is printed. A link that breaks has answered nothing more."""
    status = barrier = automatic = False
    try:
        status = talk.ask(ONLINE) is not None
        talk.forget()
        talk.say(AUTOMATIC, patience.answer_s)
        automatic = _heard(talk, "frames", patience)
        talk.say(NOT_AUTOMATIC + BARRIER, patience.answer_s)
        barrier = _heard(talk, "barriers", patience)
    except LinkFault:
        pass
    return Capabilities(status, barrier and not talk.noise, automatic)


def _heard(talk: Conversation, what: str, patience: Patience) -> bool:
    until = time.monotonic() + patience.answer_s
    while not getattr(talk, what) and time.monotonic() < until:
        talk.listen()
    return bool(getattr(talk, what))
