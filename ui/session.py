"""Who is at the screen, and whether the staff pages are open."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.model.people import Member, Role

if TYPE_CHECKING:
    from kiosk.model.badges import NewBadge
    from kiosk.model.visits import Greeting


@dataclass(slots=True)
class Session:
    """`member` showed a badge, in since `since` (epoch ms); `greeting` is her arrival while it can still be undone;
    `staff` gave a PIN.

    `new_badges` were made since then: only as long as this lasts can they go on one more card sheet. `passed` names
    what she was asked or told since she showed it.
    """

    member: Member | None = None
    since: int = 0
    greeting: Greeting | None = None
    undo_until: float = 0.0
    staff: Member | None = None
    new_badges: list[NewBadge] = field(default_factory=list, repr=False)
    passed: set[str] = field(default_factory=set)

    def open(self, greeting: Greeting, undo_seconds: int) -> None:
        """She showed her badge. Once more while "this is not me" can be said: nothing begins anew, nothing is lost."""
        if self.staff is not None and self.staff.id != greeting.member.id:
            self.staff = None
            self.new_badges = []
        again = self.undo_left() > 0 and self.greeting is not None and self.greeting.visit_seq == greeting.visit_seq
        self.member, self.since = greeting.member, greeting.since
        if again:
            return
        self.greeting = greeting if greeting.arrived else None
        self.undo_until = time.monotonic() + undo_seconds if greeting.arrived else 0.0
        self.passed = set()

    def know(self, member: Member) -> None:
        """Somebody is otherwise from now on: another name, another role; who loses hers has no staff pages any more."""
        if self.member is not None and self.member.id == member.id:
            self.member = member
        if self.staff is not None and self.staff.id == member.id:
            self.staff = None if member.paused or member.role is Role.MEMBER else member

    @property
    def doer(self) -> Member | None:
        """Who acts for others here: staff who gave a PIN, else who showed a badge."""
        return self.staff or self.member

    def undo_left(self) -> float:
        """Seconds left to say "this is not me"; 0 where it cannot be said."""
        return max(0.0, self.undo_until - time.monotonic()) if self.greeting else 0.0

    def close(self) -> None:
        self.member = self.greeting = self.staff = None
        self.undo_until = 0.0
        self.new_badges = []
        self.passed = set()
