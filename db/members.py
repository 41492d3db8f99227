"""SQL of members, their person keys and their badges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple

from db.driver import Connection, Row
from db.ids import person_key, presence_key, uuid7
from kiosk.model.people import Member, Role
from kiosk.model.visits import Traces

_MEMBER = "m.id, p.key, m.name, m.sign, m.colour, m.language, m.role, m.paused, m.valid_until"
_FROM = "from member m join person p on p.member_id = m.id and p.scope = 'work'"

_BY_BADGE = f"""select {_MEMBER} from badge b join member m on m.id = b.member_id
    join person p on p.member_id = m.id and p.scope = 'work'
    where b.token_hash = ? and b.state = 'active' and (b.ends_at is null or b.ends_at > ?)"""

_HERS = "(select key from person where member_id = :member and scope = 'presence')"
_USED = f"""select distinct e.local_day, r.name from use_event e
    join unit u on u.id = e.unit_id join resource r on r.id = u.resource_id
    where e.kind = 'start' and (e.person_key in {_HERS} or e.companion_key in {_HERS}) order by 1 desc, 2"""
_TRACES = f"""select (select count(*) from fault where person_key in {_HERS}),
    (select count(*) from day_key where kind = 'taken' and person_key in {_HERS}),
    (select count(*) from loan_check where person_key in {_HERS})
    + (select count(*) from maintenance_log where person_key in {_HERS})"""


def _member(row: Row) -> Member:
    number, key, name, sign, colour, language, role, paused, valid_until = row
    return Member(number, key, name, sign, colour, language, Role(role), bool(paused), valid_until)


class Members:
    """`erased` is told the name that must leave the file for good, not only its table."""

    def __init__(self, connection: Connection, erased: Callable[[str], None] = lambda _: None) -> None:
        self._connection, self._erased = connection, erased

    def _one(self, condition: str, value: object) -> Member | None:
        row = self._connection.execute(f"select {_MEMBER} {_FROM} where {condition} = ?", (value,)).fetchone()
        return _member(row) if row else None

    def get(self, member_id: int) -> Member | None:
        return self._one("m.id", member_id)

    def by_badge(self, token_hash: bytes, now: int) -> Member | None:
        """Whose badge this is, where it works."""
        row = self._connection.execute(_BY_BADGE, (token_hash, now)).fetchone()
        return _member(row) if row else None

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
            "update member set name = ?, sign = ?, colour = ?, language = ?, role = ?, paused = ?, valid_until = ?"
            " where id = ?",
            (*values, number),
        )

    def erase(self, member: Member) -> None:
        """Her row, and with it all that names her: keys, badges, parties, qualifications, messages, charter."""
        self._connection.execute("delete from member where id = ?", (member.id,))
        self._erased(member.name)

    def days_known(self, member_id: int) -> list[str]:
        """Days of presence that still know it was she, the latest first."""
        rows = self._connection.execute(
            "select local_day from person where member_id = ? and scope = 'presence' and substr(local_day, 9) <> '00'"
            " order by local_day desc",
            (member_id,),
        )
        return [row[0] for row in rows]

    def traces(self, member_id: int) -> Traces:
        """What her keys of the day still tell beside the days themselves, the latest first."""
        used = self._connection.execute(_USED, {"member": member_id}).fetchall()
        counts = self._connection.execute(_TRACES, {"member": member_id}).fetchone()
        return Traces(tuple((day, name) for day, name in used), *counts)

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
