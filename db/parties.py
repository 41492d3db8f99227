"""SQL of parties: groups for a time that hold reservations like a person. Days are ISO, both included."""

from __future__ import annotations

from collections.abc import Iterable

from db.driver import Connection
from db.ids import person_key, uuid7
from kiosk.model.parties import Party

_PARTY = "p.key, p.name, p.sign, p.colour, p.from_day, p.until_day"


class Parties:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def by_key(self, key: int) -> Party | None:
        row = self._connection.execute(f"select {_PARTY} from party p where p.key = ?", (key,)).fetchone()
        return Party(*row) if row else None

    def all(self) -> list[Party]:
        """Every party, the one that ends last first."""
        rows = self._connection.execute(
            f"select {_PARTY} from party p order by p.until_day is not null, p.until_day desc, p.name, p.key"
        )
        return [Party(*row) for row in rows]

    def of_member(self, member_id: int, local_day: str) -> list[Party]:
        """The parties she belongs to that run on this day."""
        rows = self._connection.execute(
            f"select {_PARTY} from party_member pm join party p on p.key = pm.party_key"
            " where pm.member_id = ? and p.from_day <= ?2 and (p.until_day is null or p.until_day >= ?2)"
            " order by p.name, p.key",
            (member_id, local_day),
        )
        return [Party(*row) for row in rows]

    def member_ids(self, key: int) -> list[int]:
        rows = self._connection.execute("select member_id from party_member where party_key = ? order by 1", (key,))
        return [row[0] for row in rows]

    def add(self, *, name: str, sign: str, colour: str, from_day: str, until_day: str | None) -> Party:
        party = Party(person_key(), name, sign, colour, from_day, until_day)
        self._connection.execute(
            "insert into party (key, uid, name, sign, colour, from_day, until_day) values (?, ?, ?, ?, ?, ?, ?)",
            (party.key, uuid7(), name, sign, colour, from_day, until_day),
        )
        return party

    def change(self, party: Party) -> None:
        self._connection.execute(
            "update party set name = ?, sign = ?, colour = ?, from_day = ?, until_day = ? where key = ?",
            (party.name, party.sign, party.colour, party.from_day, party.until_day, party.key),
        )

    def taken_signs(self, local_day: str) -> set[tuple[str, str]]:
        """Signs of the parties that run on this day or begin later."""
        return set(
            self._connection.execute(
                "select sign, colour from party where until_day is null or until_day >= ?", (local_day,)
            )
        )

    def set_members(self, key: int, member_ids: Iterable[int]) -> None:
        """These members and no others belong to it."""
        self._connection.execute("delete from party_member where party_key = ?", (key,))
        self._connection.executemany(
            "insert into party_member (party_key, member_id) values (?, ?)", [(key, each) for each in set(member_ids)]
        )
