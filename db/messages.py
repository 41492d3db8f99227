"""SQL of messages: what a member is told at her next badge, and then no longer kept."""

from __future__ import annotations

import json
from collections.abc import Mapping

from db.driver import Connection
from db.saying import json_says
from kiosk.model.messages import Message


class Messages:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, member_id: int, code: str, facts: Mapping[str, object], now: int) -> None:
        self._connection.execute(
            "insert into message (member_id, code, facts, created_at) values (?, ?, ?, ?)",
            (member_id, code, json.dumps(dict(facts), ensure_ascii=False), now),
        )

    def of_member(self, member_id: int) -> list[Message]:
        """Oldest first."""
        rows = self._connection.execute(
            "select id, member_id, code, facts, created_at from message where member_id = ? order by id", (member_id,)
        )
        return [Message(number, member, code, json.loads(facts), at) for number, member, code, facts, at in rows]

    def forget_name(self, name: str) -> None:
        rows = self._connection.execute("select id, facts from message").fetchall()
        self._connection.executemany(
            "delete from message where id = ?", [(number,) for number, facts in rows if json_says(facts, name)]
        )

    def remove(self, message_id: int) -> None:
        self._connection.execute("delete from message where id = ?", (message_id,))
