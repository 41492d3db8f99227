"""SQL of badges: of members, of parties, for one day; and of cards that are nobody's yet."""

from __future__ import annotations

from db.driver import Connection, Row
from db.ids import uuid7
from kiosk.model.badges import Badge, BadgeKind, BadgeState

_BADGE = "id, member_id, kind, state, issued_at, party_key, ends_at"


def _badge(row: Row) -> Badge:
    number, member_id, kind, state, issued_at, party_key, ends_at = row
    return Badge(number, member_id, BadgeKind(kind), BadgeState(state), issued_at, party_key, ends_at)


class Badges:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _one(self, condition: str, value: object) -> Badge | None:
        row = self._connection.execute(f"select {_BADGE} from badge where {condition} = ?", (value,)).fetchone()
        return _badge(row) if row else None

    def get(self, badge_id: int) -> Badge | None:
        return self._one("id", badge_id)

    def by_hash(self, token_hash: bytes) -> Badge | None:
        return self._one("token_hash", token_hash)

    def of_member(self, member_id: int) -> list[Badge]:
        """The newest first."""
        rows = self._connection.execute(
            f"select {_BADGE} from badge where member_id = ? order by issued_at desc, id desc", (member_id,)
        )
        return [_badge(row) for row in rows]

    def of_party(self, party_key: int) -> list[Badge]:
        """The newest first."""
        rows = self._connection.execute(
            f"select {_BADGE} from badge where party_key = ? order by issued_at desc, id desc", (party_key,)
        )
        return [_badge(row) for row in rows]

    def add(self, member_id: int, token_hash: bytes, kind: BadgeKind, now: int, ends_at: int | None = None) -> int:
        """A badge of a member: personal, or of the day with its end."""
        return self._add((uuid7(), member_id, None, token_hash, kind.value, now, ends_at))

    def add_of_party(self, party_key: int, token_hash: bytes, now: int) -> int:
        return self._add((uuid7(), None, party_key, token_hash, BadgeKind.GROUP.value, now, None))

    def _add(self, values: tuple[object, ...]) -> int:
        added = self._connection.execute(
            "insert into badge (uid, member_id, party_key, token_hash, kind, state, issued_at, ends_at)"
            " values (?, ?, ?, ?, ?, 'active', ?, ?)",
            values,
        )
        return int(added.lastrowid or 0)

    def set_state(self, badge_id: int, state: BadgeState) -> None:
        self._connection.execute("update badge set state = ? where id = ?", (state.value, badge_id))

    def end_personal(self, member_id: int, state: BadgeState = BadgeState.REPLACED) -> None:
        """Every personal badge of hers stops working."""
        self._connection.execute(
            "update badge set state = ? where member_id = ? and state = 'active' and kind = 'personal'",
            (state.value, member_id),
        )

    def end_of_party(self, party_key: int) -> None:
        """Every badge of the party stops working."""
        self._connection.execute(
            "update badge set state = 'replaced' where party_key = ? and state = 'active'", (party_key,)
        )

    def active_members(self) -> set[int]:
        """Who has a badge of her own that works."""
        rows = self._connection.execute(
            "select distinct member_id from badge where state = 'active' and kind = 'personal'"
        )
        return {row[0] for row in rows}

    def active_parties(self) -> set[int]:
        rows = self._connection.execute(
            "select distinct party_key from badge where state = 'active' and kind = 'group'"
        )
        return {row[0] for row in rows}

    def keep_unknown(self, token_hash: bytes, now: int) -> None:
        self._connection.execute(
            "insert into unknown_badge (token_hash, seen_at) values (?, ?)"
            " on conflict (token_hash) do update set seen_at = excluded.seen_at",
            (token_hash, now),
        )

    def unknown(self) -> list[tuple[bytes, int]]:
        """Cards that were shown and are nobody's: keyed hash and moment, the latest first."""
        return list(self._connection.execute("select token_hash, seen_at from unknown_badge order by seen_at desc"))

    def drop_unknown(self, token_hash: bytes) -> None:
        self._connection.execute("delete from unknown_badge where token_hash = ?", (token_hash,))

    def drop_unknown_before(self, at: int) -> int:
        """Forget those shown before `at`; how many."""
        return int(self._connection.execute("delete from unknown_badge where seen_at < ?", (at,)).rowcount)
