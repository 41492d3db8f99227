"""SQL of the counts by month: what is left to tell of people, whether they are still known or not."""

from __future__ import annotations

from db.driver import Connection

_PERSONS = """select language, sum(persons) from (
    select language, persons from month_count where month = :month
    union all
    select m.language, count(distinct p.member_id) from person p join member m on m.id = p.member_id
    where p.scope = 'presence' and p.local_day between :month || '-00' and :month || '-31'
      and (p.local_day = :month || '-00' or exists (
        select 1 from visit v where v.local_day = p.local_day and v.person_key = p.key
        group by v.person_key having sum(v.kind = 'in') > sum(v.kind = 'undo')))
    group by m.language)
    group by language"""
_VISITS = """select count(*) from (select 1 from visit where local_day between ? and ? and person_key is not null
    group by local_day, person_key having sum(kind = 'in') > sum(kind = 'undo'))"""
_MONTHS = """select month from month_count
    union select substr(min(local_day), 1, 7) from visit union select substr(max(local_day), 1, 7) from visit
    union select substr(min(local_day), 1, 7) from batch union select substr(max(local_day), 1, 7) from batch
    union select substr(min(local_day), 1, 7) from reservation"""


class Counts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def months(self) -> list[str]:
        """Every month from the first that is known to the last, the latest first."""
        known = sorted(row[0] for row in self._connection.execute(_MONTHS) if row[0])
        found = [known[-1]] if known else []
        while found and found[-1] > known[0]:
            found.append(_before(found[-1]))
        return found

    def first_day(self) -> str | None:
        """The first day of which anything is known."""
        row = self._connection.execute("select min(local_day) from journal").fetchone()
        return row[0] if row else None

    def persons(self, month: str) -> dict[str, int]:
        return dict(self._connection.execute(_PERSONS, {"month": month}).fetchall())

    def visits(self, month: str) -> int:
        return self._one(_VISITS, month)

    def batches(self, month: str) -> int:
        return self._one("select count(*) from batch where local_day between ? and ?", month)

    def reservations(self, month: str) -> int:
        return self._one("select count(*) from reservation where state = 'booked' and local_day between ? and ?", month)

    def open_minutes(self, month: str) -> dict[str, int]:
        rows = self._connection.execute(
            "select substr(nonce, 13), subject from journal where nonce between ? and ?",
            (f"days-closed-{month}-00", f"days-closed-{month}-99"),
        )
        return dict(rows.fetchall())

    def _one(self, query: str, month: str) -> int:
        return int(self._connection.execute(query, (f"{month}-01", f"{month}-31")).fetchone()[0])


def _before(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year - 1}-12" if number == 1 else f"{year}-{number - 1:02d}"
