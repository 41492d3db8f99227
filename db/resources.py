"""SQL of resources and their units."""

from __future__ import annotations

from collections.abc import Sequence

from db.driver import Connection, Row
from db.ids import uuid7
from kiosk.model.resources import Resource, ResourceKind, Unit, UnitState

_RESOURCE = (
    "id, name, picture, kind, step_minutes, min_minutes, max_minutes, buffer_minutes, horizon_days, within_id,"
    " tariff_cents, needs_qualification, asks_clean, watch_minutes"
)
_UNIT = "id, resource_id, label, state, hint, about, state_since, uid, hint_picture"
_CONTAINED = """with recursive inner_resource (id) as (
        select id from resource where within_id = ?
        union select r.id from resource r join inner_resource i on r.within_id = i.id)
    select u.id from unit u where u.active and u.resource_id in (select id from inner_resource)"""


def _resource(row: Row) -> Resource:
    number, name, picture, kind, *lengths, within, tariff, needs, clean, watch = row
    more = (within, tariff, bool(needs), bool(clean), watch)
    return Resource(*(number, name, picture, ResourceKind(kind), *lengths, *more))


def _unit(row: Row) -> Unit:
    number, resource_id, label, state, *rest = row
    return Unit(number, resource_id, label, UnitState(state), *rest)


def _values(resource: Resource) -> tuple[object, ...]:
    """In the order of the columns from the name on."""
    return (
        resource.name, resource.picture, resource.kind.value, resource.step_minutes, resource.min_minutes,
        resource.max_minutes, resource.buffer_minutes, resource.horizon_days, resource.within_id,
        resource.tariff_cents, int(resource.needs_qualification), int(resource.asks_clean), resource.watch_minutes,
    )  # fmt: skip


class Resources:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Resource]:
        rows = self._connection.execute(f"select {_RESOURCE} from resource where active order by position, id")
        return [_resource(row) for row in rows]

    def get(self, resource_id: int) -> Resource | None:
        row = self._connection.execute(
            f"select {_RESOURCE} from resource where id = ? and active", (resource_id,)
        ).fetchone()
        return _resource(row) if row else None

    def units(self, resource_id: int | None = None) -> list[Unit]:
        rows = self._connection.execute(
            f"select {_UNIT} from unit where active and (?1 is null or resource_id = ?1) order by id",
            (resource_id,),
        )
        return [_unit(row) for row in rows]

    def unit(self, unit_id: int) -> Unit | None:
        row = self._connection.execute(f"select {_UNIT} from unit where id = ? and active", (unit_id,)).fetchone()
        return _unit(row) if row else None

    def unit_by_uid(self, uid: str) -> Unit | None:
        row = self._connection.execute(f"select {_UNIT} from unit where active and uid = ?", (uid,)).fetchone()
        return _unit(row) if row else None

    def contained_units(self, resource_id: int) -> list[int]:
        return [row[0] for row in self._connection.execute(_CONTAINED, (resource_id,))]

    def add(self, resource: Resource, unit_labels: Sequence[str]) -> int:
        """A new resource (its id is ignored) at the end of the room, with its units."""
        number = self._connection.execute(
            "insert into resource (uid, name, picture, kind, step_minutes, min_minutes, max_minutes, buffer_minutes,"
            " horizon_days, within_id, tariff_cents, needs_qualification, asks_clean, watch_minutes, position)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select count(*) from resource))",
            (uuid7(), *_values(resource)),
        ).lastrowid
        self._connection.executemany(
            "insert into unit (uid, resource_id, label) values (?, ?, ?)",
            [(uuid7(), number, label) for label in unit_labels],
        )
        return int(number or 0)

    def change(self, resource: Resource) -> None:
        self._connection.execute(
            "update resource set name = ?, picture = ?, kind = ?, step_minutes = ?, min_minutes = ?, max_minutes = ?,"
            " buffer_minutes = ?, horizon_days = ?, within_id = ?, tariff_cents = ?, needs_qualification = ?,"
            " asks_clean = ?, watch_minutes = ? where id = ?",
            (*_values(resource), resource.id),
        )

    def put_away(self) -> list[Resource]:
        """Resources that are out of use, by name."""
        rows = self._connection.execute(f"select {_RESOURCE} from resource where not active order by name")
        return [_resource(row) for row in rows]

    def set_active(self, resource_id: int, *, active: bool) -> None:
        self._connection.execute("update resource set active = ? where id = ?", (int(active), resource_id))

    def set_order(self, resource_ids: Sequence[int]) -> None:
        self._connection.executemany(
            "update resource set position = ? where id = ?", [(at, each) for at, each in enumerate(resource_ids)]
        )

    def add_unit(self, resource_id: int, label: str) -> Unit:
        uid = uuid7()
        number = self._connection.execute(
            "insert into unit (uid, resource_id, label) values (?, ?, ?)", (uid, resource_id, label)
        ).lastrowid
        return Unit(int(number or 0), resource_id, label, uid=uid)

    def change_unit(self, unit: Unit) -> None:
        """Its label, what is told about it and its hint; its state stays."""
        self._connection.execute(
            "update unit set label = ?, about = ?, hint = ?, hint_picture = ? where id = ?",
            (unit.label, unit.about, unit.hint, unit.hint_picture, unit.id),
        )

    def remove_unit(self, unit_id: int) -> None:
        self._connection.execute("update unit set active = 0 where id = ?", (unit_id,))

    def set_state(self, unit_id: int, state: UnitState, now: int) -> None:
        """Whatever is wrong with it is wrong since it was first reported."""
        self._connection.execute(
            "update unit set state = ?1, state_since = iif(state in ('to_look_at', 'broken')"
            " and ?1 in ('to_look_at', 'broken'), state_since, ?2) where id = ?3 and state <> ?1",
            (state.value, now, unit_id),
        )

    def shows(self, picture: str) -> bool:
        """Whether some resource or unit, in use or not, has this picture."""
        return bool(
            self._connection.execute(
                "select exists (select 1 from resource where picture = ?1)"
                " or exists (select 1 from unit where hint_picture = ?1)",
                (picture,),
            ).fetchone()[0]
        )
