"""SQL of qualifications: what a member may do on a resource that asks for it."""

from __future__ import annotations

from db.driver import Connection, Row
from kiosk.model.qualifications import Qualification, QualificationStep

_COLUMNS = "member_id, resource_id, step, may_be_named, given_by_key, given_at, valid_until"
_TELLERS = "qualification q join member m on m.id = q.member_id"
_TELLS = (
    "q.resource_id = :resource and q.step = 'can_show' and q.may_be_named = 1 and m.paused = 0"
    " and (q.valid_until is null or q.valid_until >= :day)"
)


def _qualification(row: Row) -> Qualification:
    member_id, resource_id, step, named, *rest = row
    return Qualification(member_id, resource_id, QualificationStep(step), bool(named), *rest)


class Qualifications:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, member_id: int, resource_id: int) -> Qualification | None:
        row = self._connection.execute(
            f"select {_COLUMNS} from qualification where member_id = ? and resource_id = ?", (member_id, resource_id)
        ).fetchone()
        return _qualification(row) if row else None

    def put(self, qualification: Qualification) -> None:
        """Her step on this resource from now on, whatever it was."""
        found = qualification
        self._connection.execute(
            f"insert or replace into qualification ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)",
            (
                found.member_id, found.resource_id, found.step.value, int(found.may_be_named), found.given_by_key,
                found.given_at, found.valid_until,
            ),
        )  # fmt: skip

    def remove(self, member_id: int, resource_id: int) -> None:
        self._connection.execute(
            "delete from qualification where member_id = ? and resource_id = ?", (member_id, resource_id)
        )

    def of_member(self, member_id: int) -> list[Qualification]:
        rows = self._connection.execute(
            f"select {_COLUMNS} from qualification where member_id = ? order by resource_id", (member_id,)
        )
        return [_qualification(row) for row in rows]

    def names_to_tell(self, resource_id: int, local_day: str) -> list[str]:
        """Names of those who can show it on this day and agreed to be named."""
        rows = self._connection.execute(
            f"select m.name from {_TELLERS} where {_TELLS} order by m.name collate nocase",
            {"resource": resource_id, "day": local_day},
        )
        return [row[0] for row in rows]

    def next_session(self, resource_id: int, local_day: str, now: int) -> tuple[int, str] | None:
        """Start and name of the next reservation by somebody who can show it and agreed to be named."""
        row = self._connection.execute(
            f"select r.start_at, m.name from {_TELLERS} join person p on p.member_id = m.id and p.scope = 'work'"
            f" join reservation r on r.holder_key = p.key and r.end_at > :now where {_TELLS}"
            " and r.resource_id = :resource and r.state = 'booked' and r.start_at >= :now order by r.start_at limit 1",
            {"resource": resource_id, "day": local_day, "now": now},
        ).fetchone()
        return (row[0], row[1]) if row else None

    def ending(self, first_day: str, last_day: str) -> list[Qualification]:
        """Those that end between two days, both included."""
        rows = self._connection.execute(
            f"select {_COLUMNS} from qualification where valid_until between ? and ? order by member_id, resource_id",
            (first_day, last_day),
        )
        return [_qualification(row) for row in rows]

    def of_resource(self, resource_id: int) -> list[Qualification]:
        rows = self._connection.execute(
            f"select {_COLUMNS} from qualification where resource_id = ? order by member_id", (resource_id,)
        )
        return [_qualification(row) for row in rows]
