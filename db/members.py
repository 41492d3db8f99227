"""SQL of members, their person keys and their badges."""

from __future__ import annotations

from dataclasses import astuple

from db.driver import Connection, Row
from db.ids import person_key, presence_key, uuid7
from kiosk.model.people import Badge, BadgeKind, BadgeState, Member, Role

_MEMBER = "m.id, p.key, m.name, m.sign, m.colour, m.language, m.role, m.paused"
_FROM = "from member m join person p on p.member_id = m.id and p.scope = 'work'"


def _member(row: Row) -> Member:
    number, key, name, sign, colour, language, role, paused = row
    return Member(number, key, name, sign, colour, language, Role(role), bool(paused))


class Members:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _one(self, condition: str, value: object) -> Member | None:
        row = self._connection.execute(f"select {_MEMBER} {_FROM} where {condition} = ?", (value,)).fetchone()
        return _member(row) if row else None

    def get(self, member_id: int) -> Member | None:
        return self._one("m.id", member_id)

    def by_typed_code(self, code: str) -> Member | None:
        return self._one("m.typed_code", code)

    def by_key(self, person_key: int) -> Member | None:
        row = self._connection.execute(
            f"select {_MEMBER} {_FROM} where m.id = (select member_id from person where key = ?)", (person_key,)
        ).fetchone()
        return _member(row) if row else None

    def all(self) -> list[Member]:
        rows = self._connection.execute(f"select {_MEMBER} {_FROM} order by m.name collate nocase, m.id")
        return [_member(row) for row in rows]

    def add(self, *, name: str, sign: str, colour: str, language: str, role: Role, now: int) -> Member:
        """A new member with her own person key for lasting history."""
        key = person_key()
        number = self._connection.execute(
            "insert into member (uid, name, sign, colour, language, role, created_at) values (?, ?, ?, ?, ?, ?, ?)",
            (uuid7(), name, sign, colour, language, role.value, now),
        ).lastrowid
        self._connection.execute("insert into person (key, member_id, scope) values (?, ?, 'work')", (key, number))
        return Member(int(number or 0), key, name, sign, colour, language, role)

    def change(self, member: Member) -> None:
        number, _, *values = astuple(member)
        self._connection.execute(
            "update member set name = ?, sign = ?, colour = ?, language = ?, role = ?, paused = ? where id = ?",
            (*values, number),
        )

    def sign_taken(self, sign: str, colour: str) -> bool:
        return (sign, colour) in self.taken_signs()

    def taken_signs(self) -> set[tuple[str, str]]:
        return set(self._connection.execute("select sign, colour from member"))

    def set_pin(self, member_id: int, pin_hash: str, typed_code: str) -> None:
        self._connection.execute(
            "update member set pin_hash = ?, typed_code = ? where id = ?", (pin_hash, typed_code, member_id)
        )

    def pin_hash(self, member_id: int) -> str | None:
        row = self._connection.execute("select pin_hash from member where id = ?", (member_id,)).fetchone()
        return row[0] if row else None

    def presence_key(self, member_id: int, local_day: str) -> int | None:
        row = self._connection.execute(
            "select key from person where member_id = ? and local_day = ? and scope = 'presence'",
            (member_id, local_day),
        ).fetchone()
        return row[0] if row else None

    def add_presence_key(self, member_id: int, local_day: str) -> int:
        key = presence_key(local_day)
        self._connection.execute(
            "insert into person (key, member_id, scope, local_day) values (?, ?, 'presence', ?)",
            (key, member_id, local_day),
        )
        return key


class Badges:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def by_hash(self, token_hash: bytes) -> tuple[Badge, Member] | None:
        row = self._connection.execute(
            f"select b.id, b.kind, b.state, b.issued_at, {_MEMBER} from badge b"
            " join member m on m.id = b.member_id join person p on p.member_id = m.id and p.scope = 'work'"
            " where b.token_hash = ?",
            (token_hash,),
        ).fetchone()
        if row is None:
            return None
        member = _member(row[4:])
        return Badge(row[0], member.id, BadgeKind(row[1]), BadgeState(row[2]), row[3]), member

    def add(self, member_id: int, token_hash: bytes, kind: BadgeKind, now: int) -> int:
        return int(
            self._connection.execute(
                "insert into badge (uid, member_id, token_hash, kind, state, issued_at)"
                " values (?, ?, ?, ?, 'active', ?)",
                (uuid7(), member_id, token_hash, kind.value, now),
            ).lastrowid
            or 0
        )

    def set_state(self, badge_id: int, state: BadgeState) -> None:
        self._connection.execute("update badge set state = ? where id = ?", (state.value, badge_id))

    def replace_active(self, member_id: int) -> None:
        """Every personal badge of hers stops working."""
        self._connection.execute(
            "update badge set state = 'replaced' where member_id = ? and state = 'active' and kind = 'personal'",
            (member_id,),
        )

    def active_members(self) -> set[int]:
        rows = self._connection.execute("select distinct member_id from badge where state = 'active'")
        return {row[0] for row in rows}
