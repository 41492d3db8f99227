"""SQL of qualifications: what a member may do on a resource that asks for it."""

from __future__ import annotations

from db.driver import Connection, Row
from kiosk.model.people import Qualification, QualificationStep

_COLUMNS = "member_id, resource_id, step, may_be_named, given_by_key, given_at, valid_until"


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

    def of_resource(self, resource_id: int) -> list[Qualification]:
        rows = self._connection.execute(
            f"select {_COLUMNS} from qualification where resource_id = ? order by member_id", (resource_id,)
        )
        return [_qualification(row) for row in rows]
