"""Use of units, and what is reported of them. Times are epoch milliseconds UTC."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.model.faults import Fault, FaultKind
    from kiosk.model.uses import Session, UseKind


class Uses(Protocol):
    def running(self, unit_id: int) -> Session | None:
        """The session whose end has no row yet; whether its time is over is asked of the clock."""
        ...

    def running_all(self) -> list[Session]: ...
    def get(self, seq: int) -> Session | None: ...
    def start(
        self,
        *,
        unit_id: int,
        person_key: int,
        companion_key: int | None,
        reservation_id: int | None,
        until_at: int,
        now: int,
        local_day: str,
    ) -> Session: ...
    def add(
        self,
        session: Session,
        kind: UseKind,
        *,
        person_key: int | None,
        now: int,
        local_day: str,
        lasted_ms: int | None = None,
    ) -> int: ...
    def next_claim(
        self, unit_ids: Iterable[int], quarter: int, holder_keys: Iterable[int], passing: Iterable[int] = ()
    ) -> int | None:
        """First quarter from `quarter` on that somebody else than these holders claims on one of the units, passing
        over some reservations."""
        ...

    def not_clean(self, first_day: str) -> list[tuple[int, int]]:
        """Units whose latest answer is "not clean", given on this day or later, each with the start of its session."""
        ...


class Faults(Protocol):
    def add(
        self, *, unit_id: int, kind: FaultKind, stops: bool, person_key: int | None, now: int, local_day: str
    ) -> int: ...
    def since(self, unit_id: int, at: int) -> list[Fault]:
        """Reports from the first one on that is not older than `at`, latest first."""
        ...
