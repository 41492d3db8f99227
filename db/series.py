"""SQL of weekly series: a wish in wall time, and what became of each of its days. Days are ISO."""

from __future__ import annotations

from collections.abc import Iterable

from db.driver import Connection
from db.ids import uuid7
from kiosk.errors import RefusalCode
from kiosk.model.series import Series, SeriesDate

_SERIES = "s.id, s.uid, s.holder_key, s.resource_id, s.start_minute, s.minutes, s.from_day, s.until_day"


def _date(day: str, reservation_id: int | None, skipped: str | None, given_back: int) -> SeriesDate:
    return SeriesDate(day, reservation_id, RefusalCode(skipped) if skipped else None, bool(given_back))


class SeriesBook:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, series_id: int) -> Series | None:
        row = self._connection.execute(f"select {_SERIES} from series s where s.id = ?", (series_id,)).fetchone()
        return Series(*row) if row else None

    def of_holders(self, holder_keys: Iterable[int], from_day: str) -> list[Series]:
        """Those that last beyond a day, in the order of their making."""
        found = [
            Series(*row)
            for key in holder_keys
            for row in self._connection.execute(
                f"select {_SERIES} from series s where s.holder_key = ? and s.until_day >= ?", (key, from_day)
            )
        ]
        return sorted(found, key=lambda each: each.id)

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
    ) -> Series:
        uid = uuid7()
        number = self._connection.execute(
            "insert into series (uid, holder_key, resource_id, start_minute, minutes, from_day, until_day, created_at)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            (uid, holder_key, resource_id, start_minute, minutes, from_day, until_day, now),
        ).lastrowid  # fmt: skip
        return Series(int(number or 0), uid, holder_key, resource_id, start_minute, minutes, from_day, until_day)

    def put_date(self, series_id: int, date: SeriesDate) -> None:
        """What becomes of one of its days, whatever it was."""
        self._connection.execute(
            "insert into series_date (series_id, day, reservation_id, skipped) values (?, ?, ?, ?)"
            " on conflict (series_id, day) do update set reservation_id = excluded.reservation_id,"
            " skipped = excluded.skipped",
            (series_id, date.day, date.reservation_id, date.skipped.value if date.skipped else None),
        )

    def dates(self, series_id: int) -> list[SeriesDate]:
        """In the order of days; `given_back`: it was made, and is not booked any more, or not for this series."""
        rows = self._connection.execute(
            "select d.day, d.reservation_id, d.skipped,"
            " r.id is not null and (r.state <> 'booked' or r.series_id is not d.series_id) from series_date d"
            " left join reservation r on r.id = d.reservation_id where d.series_id = ? order by d.day",
            (series_id,),
        )
        return [
            SeriesDate(day, number, RefusalCode(why) if why else None, bool(gone)) for day, number, why, gone in rows
        ]

    def end(self, series_id: int, until_day: str) -> None:
        """It goes no further than this day, or than the first of its own."""
        self._connection.execute(
            "update series set until_day = max(from_day, ?) where id = ? and until_day > ?",
            (until_day, series_id, until_day),
        )
        self._connection.execute("delete from series_date where series_id = ? and day > ?", (series_id, until_day))
