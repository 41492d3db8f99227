"""SQL of what goes in time: whose a presence was, who held a reservation, papers and badges that have had their day.

`month_count` keeps how many persons came in a month once their keys are gone: each is counted when the last of hers
goes. While a month runs, who came in it and whose keys are gone already keeps one mark, a key of no day ("2026-11-00").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from db.driver import Connection
from db.ids import person_key

# A key counts if an arrival of it was not struck.
_COUNTS = """(substr({key}.local_day, 9) = '00' or exists (
    select 1 from visit v where v.local_day = {key}.local_day and v.person_key = {key}.key
    group by v.person_key having sum(v.kind = 'in') > sum(v.kind = 'undo')))"""
_OLD = "p.scope = 'presence' and p.local_day < :before"
_LAST_OF_MONTH = f"""select substr(p.local_day, 1, 7), p.member_id, m.language from person p
    join member m on m.id = p.member_id
    where {_OLD} and {_COUNTS.format(key="p")} and not exists (
        select 1 from person q where q.member_id = p.member_id and q.scope = 'presence' and q.local_day >= :before
        and substr(q.local_day, 1, 7) = substr(p.local_day, 1, 7) and {_COUNTS.format(key="q")})
    group by 1, 2"""
_FOLD = """insert into month_count (month, language, persons) values (?, ?, ?)
    on conflict (month, language) do update set persons = persons + excluded.persons"""
_FOLD_MEMBER = f"""insert into month_count (month, language, persons)
    select distinct substr(p.local_day, 1, 7), m.language, 1 from person p join member m on m.id = p.member_id
    where p.member_id = ? and p.scope = 'presence' and {_COUNTS.format(key="p")}
    on conflict (month, language) do update set persons = persons + excluded.persons"""
_FORGET_HOLDERS = "local_day >= ? and local_day < ? and (holder_key <> 0 or companion_key is not null)"
_PAPERS = "created_at < ? and document is not null and kind in ({kinds})"


class Retention:
    """`forgot` is told when something must leave the file for good, not only its table."""

    def __init__(self, connection: Connection, forgot: Callable[[], None] = lambda: None) -> None:
        self._connection, self._forgot = connection, forgot

    # --- presence ---------------------------------------------------------------------------------------------

    def first_presence(self) -> str | None:
        """The oldest day that still knows who came."""
        return self._first("person where scope = 'presence' and substr(local_day, 9) <> '00'")

    def old_presence(self, before_day: str) -> int:
        """How many days of somebody are older; marks of a running month are none."""
        return self._count(f"person p where {_OLD} and substr(p.local_day, 9) <> '00'", {"before": before_day})

    def fold_presence(self, before_day: str, running_month: str) -> int:
        """Forget whose the presence before this day was; how many days of somebody. The months' counts stay right."""
        days = self.old_presence(before_day)
        values = {"before": before_day}
        marks: list[tuple[int, int, str]] = []
        counts: dict[tuple[str, str], int] = {}
        for month, member_id, language in self._connection.execute(_LAST_OF_MONTH, values).fetchall():
            if month == running_month:
                marks.append((person_key(), member_id, f"{month}-00"))
            else:
                counts[month, language] = counts.get((month, language), 0) + 1
        self._connection.executemany(_FOLD, [(*group, persons) for group, persons in counts.items()])
        old = f"key in (select p.key from person p where {_OLD})"
        if self._connection.execute(f"delete from person where {old}", values).rowcount:
            self._forgot()
        self._connection.executemany(
            "insert into person (key, member_id, scope, local_day) values (?, ?, 'presence', ?)", marks
        )
        return days

    def fold_member(self, member_id: int) -> None:
        """Count her months before she is erased, so that they stay what they were."""
        self._connection.execute(_FOLD_MEMBER, (member_id,))

    # --- reservations, messages, badges, papers ---------------------------------------------------------------

    def first_reservation(self) -> str | None:
        """The oldest day that still knows who had reserved."""
        return self._first("reservation where holder_key <> 0 or companion_key is not null")

    def old_holders(self, before_day: str) -> int:
        return self._count(f"reservation where {_FORGET_HOLDERS}", ("", before_day))

    def forget_holders(self, before_day: str, from_day: str = "") -> int:
        """Past reservations, and series that have ended, stay without whose they were: key 0 is nobody's.

        Who goes through years month by month says from which day on: what is done already is not read again.
        """
        self._connection.execute(
            "update series set holder_key = 0 where until_day < ? and holder_key <> 0", (before_day,)
        )
        return self._change(
            f"update reservation set holder_key = 0, companion_key = null where {_FORGET_HOLDERS}",
            (from_day, before_day),
        )

    def old_messages(self, before: int) -> int:
        return self._count("message where created_at < ?", (before,))

    def drop_messages(self, before: int) -> int:
        return self._change("delete from message where created_at < ?", (before,))

    def old_unknown_badges(self, before: int) -> int:
        return self._count("unknown_badge where seen_at < ?", (before,))

    def drop_unknown_badges(self, before: int) -> int:
        return self._change("delete from unknown_badge where seen_at < ?", (before,))

    def ended_badges(self, now: int) -> int:
        return self._count("badge where kind = 'day' and ends_at <= ?", (now,))

    def drop_ended_badges(self, now: int) -> int:
        return self._change("delete from badge where kind = 'day' and ends_at <= ?", (now,))

    def old_papers(self, before: int, kinds: Sequence[str]) -> int:
        return self._count(f"print_job where {_of_kinds(kinds)}", (before, *kinds))

    def forget_papers(self, before: int, kinds: Sequence[str]) -> int:
        """Papers that could tell who, older than this, lose what they say; what still waits for one is given up."""
        self._connection.execute(
            f"update print_job set state = 'cancelled' where {_of_kinds(kinds)}"
            " and state not in ('printed', 'unverified', 'cancelled')",
            (before, *kinds),
        )
        return self._change(f"update print_job set document = null where {_of_kinds(kinds)}", (before, *kinds))

    def _first(self, rows: str) -> str | None:
        row = self._connection.execute(f"select min(local_day) from {rows}").fetchone()
        return row[0] if row else None

    def _count(self, what: str, values: Sequence[object] | dict[str, object]) -> int:
        return int(self._connection.execute(f"select count(*) from {what}", values).fetchone()[0])

    def _change(self, statement: str, values: Sequence[object]) -> int:
        changed = int(self._connection.execute(statement, values).rowcount)
        if changed:
            self._forgot()
        return changed


def _of_kinds(kinds: Sequence[str]) -> str:
    return _PAPERS.format(kinds=", ".join("?" for _ in kinds))
