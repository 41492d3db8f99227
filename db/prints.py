"""SQL of printers, the print queue and its attempts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from db.driver import Connection, Row
from db.ids import uuid7
from db.saying import json_says
from kiosk.model.documents import decode_document, encode_document
from kiosk.model.printing import (
    NAMELESS,
    Document,
    DocumentKind,
    JobState,
    PrintAttempt,
    PrinterRole,
    PrinterSpec,
    PrintJob,
    Verdict,
)

_JOB = "id, kind, key, copy, role, state, created_at, language, document, detail, printer_id"
_PRINTER = "id, name, uri, role, columns, profile, asks_status"
# Said beside the state wanted: only with the whole list SQLite uses the small index of open jobs.
_OPEN = "('queued', 'sending', 'waiting', 'not_sent', 'unknown', 'stale')"


def _job(row: Row) -> PrintJob:
    number, kind, key, copy, role, state, created_at, language, document, detail, printer_id = row
    found = DocumentKind(kind)
    return PrintJob(
        id=number, kind=found, key=key, copy=copy, role=PrinterRole(role),
        state=JobState(state), created_at=created_at, language=language,
        document=decode_document(found, document) if isinstance(document, bytes) else None, detail=detail,
        printer_id=printer_id,
    )  # fmt: skip


def _printer(row: Row) -> PrinterSpec:
    number, name, uri, role, columns, profile, asks = row
    return PrinterSpec(number, name, uri, PrinterRole(role) if role else None, columns, profile, bool(asks))


class Prints:
    """`forgot` is told when something must leave the file for good, not only its table."""

    def __init__(self, connection: Connection, kiosk_id: int, forgot: Callable[[], None] = lambda: None) -> None:
        self._connection, self._kiosk_id, self._forgot = connection, kiosk_id, forgot

    def printers(self) -> list[PrinterSpec]:
        return [_printer(row) for row in self._connection.execute(f"select {_PRINTER} from printer order by id")]

    def save_printer(self, printer: PrinterSpec) -> int:
        """Change the printer of this id; id 0 adds one, or changes the one of the same role."""
        role = printer.role.value if printer.role else None
        facts = (printer.name, printer.uri, role, printer.columns, printer.profile, printer.asks_status)
        if printer.id:
            self._connection.execute("update printer set role = null where role = ? and id <> ?", (role, printer.id))
            self._connection.execute(
                "update printer set name = ?, uri = ?, role = ?, columns = ?, profile = ?, asks_status = ?"
                " where id = ?",
                (*facts, printer.id),
            )
            return printer.id
        row = self._connection.execute(
            "insert into printer (uid, name, uri, role, columns, profile, asks_status) values (?, ?, ?, ?, ?, ?, ?)"
            " on conflict (role) do update set name = excluded.name, uri = excluded.uri, columns = excluded.columns,"
            " profile = excluded.profile, asks_status = excluded.asks_status returning id",
            (uuid7(), *facts),
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

    def next_queued(self, roles: Iterable[PrinterRole]) -> PrintJob | None:
        names = ", ".join(f"'{role.value}'" for role in roles)
        row = self._connection.execute(
            f"select {_JOB} from print_job where state in {_OPEN} and state = 'queued' and role in ({names})"
            " order by id limit 1"
        ).fetchone()
        return _job(row) if row else None

    def open(self, *states: JobState) -> list[PrintJob]:
        """Jobs that have not come to an end, oldest first; only those in `states` where some are named."""
        wanted = "(" + ", ".join(f"'{state.value}'" for state in states) + ")" if states else _OPEN
        rows = self._connection.execute(
            f"select {_JOB} from print_job where state in {_OPEN} and state in {wanted} order by id"
        )
        return [_job(row) for row in rows]

    def queued(self) -> list[int]:
        return [job.id for job in self.open(JobState.QUEUED)]

    def recent(self, limit: int) -> list[PrintJob]:
        rows = self._connection.execute(f"select {_JOB} from print_job order by id desc limit ?", (limit,))
        return [_job(row) for row in rows]

    def set_state(self, job_id: int, state: JobState, detail: str = "") -> None:
        self._connection.execute(
            "update print_job set state = ?, detail = ? where id = ?", (state.value, detail, job_id)
        )

    def set_sending(self, job_id: int, printer_id: int) -> None:
        self._connection.execute(
            "update print_job set state = 'sending', detail = '', printer_id = ? where id = ?", (printer_id, job_id)
        )

    def give_up(self, key_start: str) -> int:
        """Papers whose key begins so and that never reached a printer are not printed any more; how many."""
        return self._connection.execute(
            f"update print_job set state = 'cancelled', detail = '' where state in {_OPEN}"
            " and state in ('queued', 'not_sent', 'stale') and substr(key, 1, length(?1)) = ?1",
            (key_start,),
        ).rowcount

    def set_queued(self, job_id: int, now: int) -> None:
        """Back into the queue, counted as asked for now."""
        self._connection.execute(
            "update print_job set state = 'queued', detail = '', created_at = ? where id = ?", (now, job_id)
        )

    def forget_document(self, job_id: int) -> None:
        self._connection.execute("update print_job set document = null where id = ?", (job_id,))
        self._forgot()

    def naming(self, name: str) -> list[PrintJob]:
        kinds = ", ".join(f"'{kind.value}'" for kind in DocumentKind if kind not in NAMELESS)
        rows = self._connection.execute(
            f"select {_JOB} from print_job where document is not null and kind in ({kinds}) order by id"
        )
        return [_job(row) for row in rows if json_says(bytes(row[8]).decode(), name)]

    def add_attempt(self, job_id: int, verdict: Verdict, detail: str, now: int, printer_id: int | None = None) -> None:
        self._connection.execute(
            "insert into print_attempt (kiosk_id, seq, job_id, at, verdict, detail, printer_id) values"
            " (?1, (select coalesce(max(seq), 0) + 1 from print_attempt where kiosk_id = ?1), ?2, ?3, ?4, ?5, ?6)",
            (self._kiosk_id, job_id, now, verdict.value, detail, printer_id),
        )

    def attempts(self, limit: int, printer_id: int | None = None) -> list[PrintAttempt]:
        """The latest tries, newest first; of one printer, or of all."""
        rows = self._connection.execute(
            "select a.seq, a.job_id, j.kind, j.copy, a.printer_id, a.at, a.verdict, a.detail"
            " from print_attempt a join print_job j on j.id = a.job_id"
            " where a.kiosk_id = ?1 and (?2 is null or a.printer_id = ?2) order by a.seq desc limit ?3",
            (self._kiosk_id, printer_id, limit),
        )
        return [
            PrintAttempt(seq, job, DocumentKind(kind), copy, printer, at, Verdict(verdict), detail)
            for seq, job, kind, copy, printer, at, verdict, detail in rows
        ]

    def copies(self, key: str) -> int:
        return int(self._connection.execute("select count(*) from print_job where key = ?", (key,)).fetchone()[0])
