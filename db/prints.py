"""SQL of printers, the print queue and its attempts."""

from __future__ import annotations

from db.driver import Connection, Row
from db.ids import uuid7
from kiosk.model.documents import decode_document, encode_document
from kiosk.model.printing import (
    Document,
    DocumentKind,
    JobState,
    PrinterRole,
    PrinterSpec,
    PrintJob,
    Verdict,
)

_JOB = "id, kind, key, copy, role, state, created_at, language, document, detail"


def _job(row: Row) -> PrintJob:
    number, kind, key, copy, role, state, created_at, language, document, detail = row
    found = DocumentKind(kind)
    return PrintJob(
        id=number, kind=found, key=key, copy=copy, role=PrinterRole(role),
        state=JobState(state), created_at=created_at, language=language,
        document=decode_document(found, document) if isinstance(document, bytes) else None, detail=detail,
    )  # fmt: skip


class Prints:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def printers(self) -> list[PrinterSpec]:
        rows = self._connection.execute("select id, name, uri, role, columns from printer order by id")
        return [PrinterSpec(number, name, uri, PrinterRole(role), columns) for number, name, uri, role, columns in rows]

    def save_printer(self, printer: PrinterSpec) -> int:
        """The printer of this role, changed or added."""
        row = self._connection.execute(
            "insert into printer (uid, name, uri, role, columns) values (?, ?, ?, ?, ?)"
            " on conflict (role) do update set name = excluded.name, uri = excluded.uri, columns = excluded.columns"
            " returning id",
            (uuid7(), printer.name, printer.uri, printer.role.value, printer.columns),
        ).fetchone()
        return int(row[0])

    def drop_printer(self, printer_id: int) -> None:
        self._connection.execute("delete from printer where id = ?", (printer_id,))

    def add(
        self, *, kind: DocumentKind, key: str, role: PrinterRole, language: str, document: Document, now: int
    ) -> int:
        """Queue the next copy of the document `key`."""
        row = self._connection.execute(
            "insert into print_job (uid, kind, key, copy, role, language, state, document, created_at)"
            " values (?1, ?2, ?3, (select coalesce(max(copy), 0) + 1 from print_job where key = ?3), ?4, ?5,"
            " 'queued', ?6, ?7) returning id",
            (uuid7(), kind.value, key, role.value, language, encode_document(document), now),
        ).fetchone()
        return int(row[0])

    def get(self, job_id: int) -> PrintJob | None:
        row = self._connection.execute(f"select {_JOB} from print_job where id = ?", (job_id,)).fetchone()
        return _job(row) if row else None

    def next_queued(self) -> PrintJob | None:
        row = self._connection.execute(
            f"select {_JOB} from print_job where state = 'queued' order by id limit 1"
        ).fetchone()
        return _job(row) if row else None

    def queued(self) -> list[int]:
        return [
            row[0] for row in self._connection.execute("select id from print_job where state = 'queued' order by id")
        ]

    def recent(self, limit: int) -> list[PrintJob]:
        rows = self._connection.execute(f"select {_JOB} from print_job order by id desc limit ?", (limit,))
        return [_job(row) for row in rows]

    def set_state(self, job_id: int, state: JobState, detail: str = "") -> None:
        self._connection.execute(
            "update print_job set state = ?, detail = ? where id = ?", (state.value, detail, job_id)
        )

    def set_queued(self, job_id: int, now: int) -> None:
        """Back into the queue, counted as asked for now."""
        self._connection.execute(
            "update print_job set state = 'queued', detail = '', created_at = ? where id = ?", (now, job_id)
        )

    def forget_document(self, job_id: int) -> None:
        self._connection.execute("update print_job set document = null where id = ?", (job_id,))

    def add_attempt(self, job_id: int, verdict: Verdict, detail: str, now: int) -> None:
        self._connection.execute(
            "insert into print_attempt (kiosk_id, seq, job_id, at, verdict, detail) values"
            " (?1, (select coalesce(max(seq), 0) + 1 from print_attempt where kiosk_id = ?1), ?2, ?3, ?4, ?5)",
            (self._kiosk_id, job_id, now, verdict.value, detail),
        )

    def interrupted(self) -> list[int]:
        """Jobs whose bytes were on their way when the program stopped."""
        return [row[0] for row in self._connection.execute("select id from print_job where state = 'sending'")]

    def copies(self, key: str) -> int:
        return int(self._connection.execute("select count(*) from print_job where key = ?", (key,)).fetchone()[0])
