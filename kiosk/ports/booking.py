"""Reservations and their claims. Times are epoch milliseconds UTC."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.model.reservations import ClaimKind, Question, Reservation
    from kiosk.model.resources import UnitState
    from kiosk.model.series import Series, SeriesDate


class ClaimRow(Protocol):
    @property
    def unit_id(self) -> int: ...
    @property
    def quarter(self) -> int: ...
    @property
    def kind(self) -> ClaimKind: ...
    @property
    def holder_key(self) -> int: ...
    @property
    def owner(self) -> int: ...


class FreeUnit(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def label(self) -> str: ...
    @property
    def holds_others(self) -> bool:
        """Whether its resource contains others."""
        ...

    @property
    def touched(self) -> bool:
        """Whether something lies there already, which can only be her own."""
        ...


class RunningRow(Protocol):
    """What is reserved at this moment: whether it is being used, and whether somebody who holds it is in."""

    @property
    def reservation(self) -> Reservation: ...
    @property
    def used(self) -> bool: ...
    @property
    def present(self) -> bool: ...


class Reservations(Protocol):
    def get(self, reservation_id: int) -> Reservation | None: ...
    def of_uid(self, uid: str) -> int | None: ...
    def add(
        self,
        *,
        unit_id: int,
        resource_id: int,
        holder_key: int,
        start_at: int,
        end_at: int,
        local_day: str,
        now: int,
        series_id: int | None = None,
        companion_key: int | None = None,
    ) -> Reservation: ...
    def change(self, after: Reservation) -> None:
        """Its unit, holder, times, companion and series, by its id; a question is answered by it. Claims are not
        touched."""
        ...

    def keep_until(self, reservation_id: int, kept_until: int) -> None: ...
    def claim(self, owner: int, unit_ids: Sequence[int], first: int, last: int, clean_until: int) -> None:
        """Claim the first unit with its cleaning time, and the others inside it. Raises Refused(just_taken)."""
        ...

    def unclaim(self, reservation_id: int) -> None:
        """Give back all it claims; cleaning time that had yielded to it is due again."""
        ...

    def shorten(self, reservation_id: int, end: int, clean_until: int) -> None:
        """It ends at this quarter-hour, and its cleaning begins then."""
        ...

    def drop_expired(self, now: int) -> None: ...
    def yield_cleaning(self, unit_ids: Sequence[int], holder_key: int, first: int, last: int) -> None: ...
    def free_unit(
        self,
        resource_id: int,
        first: int,
        last: int,
        holder_key: int,
        busy_until: int,
        *,
        only: int | None = None,
        near: int | None = None,
        besides: Collection[int] = (),
        passing: Collection[int] = (),
    ) -> FreeUnit | None:
        """`only`: this unit and no other; `near`: this one if it can be; `besides`: none of these; `passing`:
        reservations that do not count."""
        ...

    def running(self, quarter: int, today: str, resource_id: int | None = None) -> Sequence[RunningRow]: ...
    def claims(self, resource_id: int, first: int, last: int) -> Sequence[ClaimRow]: ...
    def claims_at(self, quarter: int) -> Sequence[ClaimRow]: ...
    def busy_until(self, unit_id: int, quarter: int, passing: Container[int] = ()) -> int:
        """First quarter from `quarter` on that is not claimed, passing over what some reservations claim."""
        ...

    def of_holder(self, holder_key: int, ending_after: int) -> list[Reservation]: ...
    def of_day(self, local_day: str) -> list[Reservation]: ...
    def since(self, local_day: str) -> list[Reservation]:
        """All from a day on, soonest first."""
        ...

    def cancel(self, reservation_id: int) -> None: ...


class PromiseRow(Protocol):
    """A reservation that is not over. `kept`: in spite of what staff said that it holds; `units`: how many the pool
    has; `crowded`: somebody else keeps a part of what is in it.
    """

    @property
    def reservation(self) -> Reservation: ...
    @property
    def resource_name(self) -> str: ...
    @property
    def unit_active(self) -> bool: ...
    @property
    def unit_state(self) -> UnitState: ...
    @property
    def resource_active(self) -> bool: ...
    @property
    def units(self) -> int: ...
    @property
    def kept(self) -> Question | None: ...
    @property
    def crowded(self) -> bool: ...


class Questions(Protocol):
    """What is promised, and whether it may still hold."""

    def promises(self, resource_ids: Iterable[int], now: int, today: str) -> Sequence[PromiseRow]:
        """What is promised on these resources and on what is inside them, soonest first."""
        ...

    def withdrawn(self, resource_id: int, day: str) -> bool: ...
    def put(self, reservation_id: int, question: Question | None, *, kept: Question | None = None) -> None: ...
    def open(self, now: int) -> list[Reservation]: ...
    def resource_name(self, resource_id: int) -> str:
        """Also of what was removed."""
        ...


class Claims(Protocol):
    """Claims that follow equipment. Times are epoch quarter-hours; what lies before `first` is left as it was."""

    def renew_contained(self, first: int) -> None: ...
    def renew_cleaning(self, resource_id: int, first: int) -> None: ...
    def put_on_unit(self, reservation_id: int, before: int, after: int, first: int) -> None:
        """The same hours from `first` on, on another unit that is free then."""
        ...


class SeriesBook(Protocol):
    """Weekly series and what became of each of their days."""

    def get(self, series_id: int) -> Series | None: ...
    def of_holders(self, holder_keys: Iterable[int], from_day: str) -> list[Series]: ...
    def add(
        self,
        *,
        holder_key: int,
        resource_id: int,
        start_minute: int,
        minutes: int,
        from_day: str,
        until_day: str,
        now: int,
    ) -> Series: ...
    def put_date(self, series_id: int, date: SeriesDate) -> None: ...
    def dates(self, series_id: int) -> list[SeriesDate]: ...
    def end(self, series_id: int, until_day: str) -> None: ...
