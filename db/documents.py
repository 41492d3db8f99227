"""SQL of the papers that belong to a machine; the files themselves lie in the documents folder."""

from __future__ import annotations

from db.driver import Connection
from db.ids import uuid7
from kiosk.model.maintenance import MachineDocument

_DOCUMENT = "id, resource_id, title, file, added_at, removed_at"


class Documents:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_resource(self, resource_id: int) -> list[MachineDocument]:
        """Newest first, those that were put away too."""
        rows = self._connection.execute(
            f"select {_DOCUMENT} from document where resource_id = ? order by id desc", (resource_id,)
        )
        return [MachineDocument(*row) for row in rows]

    def get(self, document_id: int) -> MachineDocument | None:
        row = self._connection.execute(f"select {_DOCUMENT} from document where id = ?", (document_id,)).fetchone()
        return MachineDocument(*row) if row else None

    def add(self, *, resource_id: int, title: str, file: str, now: int) -> int:
        number = self._connection.execute(
            "insert into document (uid, resource_id, title, file, added_at) values (?, ?, ?, ?, ?)",
            (uuid7(), resource_id, title, file, now),
        ).lastrowid
        return int(number or 0)

    def set_removed(self, document_id: int, removed_at: int | None) -> None:
        self._connection.execute("update document set removed_at = ? where id = ?", (removed_at, document_id))

    def drop_removed(self, before: int) -> list[str]:
        """Forget what was put away before an instant; the names of the files."""
        rows = self._connection.execute("delete from document where removed_at < ? returning file", (before,))
        return [row[0] for row in rows.fetchall()]
