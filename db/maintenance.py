"""SQL of maintenance: plans, and the log, which is only ever added to. A correction stands in for what it corrects."""

from __future__ import annotations

from db.driver import Connection, Row
from db.ids import uuid7
from kiosk.model.maintenance import LogEntry, LogKind, MaintenancePlan

_PLAN = "id, resource_id, task, picture, every_days, every_minutes, created_at"
_ADD = """insert into maintenance_log (kiosk_id, seq, uid, unit_id, plan_id, kind, task, parts, cost_cents, person_key,
        corrects_seq, at, local_day)
    values (:kiosk, (select coalesce(max(seq), 0) + 1 from maintenance_log where kiosk_id = :kiosk),
        :uid, :unit, :plan, :kind, :task, :parts, :cost, :person, :corrects, :at, :day) returning seq"""
# The first writing of each entry, with what its latest correction says instead.
_ENTRY = """select f.kiosk_id, f.seq, f.unit_id, l.plan_id, l.kind, l.task, l.parts, l.cost_cents, f.at, f.local_day
    from maintenance_log f join maintenance_log l on l.kiosk_id = f.kiosk_id and l.seq = coalesce(
        (select max(c.seq) from maintenance_log c where c.corrects_seq = f.seq and c.kiosk_id = f.kiosk_id), f.seq)
    where f.corrects_seq is null"""
_SINCE = f"""with entry as ({_ENTRY})
    select p.id, u.id, max(e.at) from maintenance_plan p
    join unit u on u.resource_id = p.resource_id and u.active
    left join entry e on e.plan_id = p.id and e.unit_id = u.id and e.kind = 'service'
    where p.active group by p.id, u.id"""
_USED = "select coalesce(sum(lasted_ms), 0) from use_event where unit_id = ? and at > ? and lasted_ms is not null"


def _plan(row: Row) -> MaintenancePlan:
    return MaintenancePlan(*row)


def _entry(row: Row) -> LogEntry:
    _, seq, unit_id, plan_id, kind, *rest = row
    return LogEntry(seq, unit_id, plan_id, LogKind(kind), *rest)


class Maintenance:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def plans(self, resource_id: int | None = None) -> list[MaintenancePlan]:
        rows = self._connection.execute(
            f"select {_PLAN} from maintenance_plan where active and (?1 is null or resource_id = ?1) order by id",
            (resource_id,),
        )
        return [_plan(row) for row in rows]

    def plan(self, plan_id: int) -> MaintenancePlan | None:
        row = self._connection.execute(f"select {_PLAN} from maintenance_plan where id = ?", (plan_id,)).fetchone()
        return _plan(row) if row else None

    def add_plan(self, plan: MaintenancePlan) -> int:
        """A new plan (its id is ignored)."""
        number = self._connection.execute(
            "insert into maintenance_plan (uid, resource_id, task, picture, every_days, every_minutes, created_at)"
            " values (?, ?, ?, ?, ?, ?, ?)",
            (
                uuid7(), plan.resource_id, plan.task, plan.picture, plan.every_days, plan.every_minutes,
                plan.created_at,
            ),
        ).lastrowid  # fmt: skip
        return int(number or 0)

    def change_plan(self, plan: MaintenancePlan) -> None:
        self._connection.execute(
            "update maintenance_plan set task = ?, picture = ?, every_days = ?, every_minutes = ? where id = ?",
            (plan.task, plan.picture, plan.every_days, plan.every_minutes, plan.id),
        )

    def drop_plan(self, plan_id: int) -> None:
        self._connection.execute("update maintenance_plan set active = 0 where id = ?", (plan_id,))

    def last_services(self) -> dict[tuple[int, int], int | None]:
        """(plan, unit) -> when it was last done, None for never."""
        return {(plan, unit): at for plan, unit, at in self._connection.execute(_SINCE)}

    def used_since(self, unit_id: int, since: int) -> int:
        """Milliseconds of use that ended after an instant."""
        return int(self._connection.execute(_USED, (unit_id, since)).fetchone()[0])

    def add(self, entry: LogEntry, *, person_key: int | None, corrects_seq: int | None = None) -> int:
        """Write an entry (its seq is ignored), or one that stands in for `corrects_seq`."""
        values = {
            "kiosk": self._kiosk_id, "uid": uuid7(), "unit": entry.unit_id, "plan": entry.plan_id,
            "kind": entry.kind.value, "task": entry.task, "parts": entry.parts, "cost": entry.cost_cents,
            "person": person_key, "corrects": corrects_seq, "at": entry.at, "day": entry.local_day,
        }  # fmt: skip
        return int(self._connection.execute(_ADD, values).fetchone()[0])

    def entry(self, seq: int) -> LogEntry | None:
        row = self._connection.execute(f"{_ENTRY} and f.seq = ? and f.kiosk_id = ?", (seq, self._kiosk_id)).fetchone()
        return _entry(row) if row else None

    def log(self, unit_id: int, limit: int = 200) -> list[LogEntry]:
        """What was done to a unit, newest first."""
        rows = self._connection.execute(f"{_ENTRY} and f.unit_id = ? order by f.seq desc limit ?", (unit_id, limit))
        return [_entry(row) for row in rows]

    def costs(self, unit_id: int) -> dict[str, int]:
        """Year -> cents, newest first."""
        rows = self._connection.execute(
            f"with entry as ({_ENTRY}) select substr(local_day, 1, 4), sum(cost_cents) from entry"
            " where unit_id = ? and cost_cents is not null group by 1 order by 1 desc",
            (unit_id,),
        )
        return {year: int(cents) for year, cents in rows}
