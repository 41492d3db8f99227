"""A list model over frozen dataclass rows, for QML repeaters and views."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from enum import Enum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)

# Loading the enums of Qt costs 20 ms of the start; these two are Qt.DisplayRole and Qt.UserRole + 1.
_DISPLAY_ROLE = 0
_FIRST_ROLE = 0x0101
_NOWHERE = QModelIndex()

RowT = TypeVar("RowT")


class Rows(QAbstractListModel, Generic[RowT]):
    """Rows of one frozen dataclass; each field is a role of the same name.

    `key` names the field that says which row is which, by default the first one. `replace` keeps delegates
    alive wherever a key stays, so a page does not jump when one row changes.
    """

    countChanged = Signal()

    def __init__(self, row_type: type[RowT], key: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        names = [field.name for field in fields(row_type)]  # type: ignore[arg-type]
        self._names = {_FIRST_ROLE + place: name for place, name in enumerate(names)}
        self._key = key or names[0]
        self._rows: list[RowT] = []

    @property
    def rows(self) -> tuple[RowT, ...]:
        """The rows shown now."""
        return tuple(self._rows)

    def replace(self, rows: Sequence[RowT]) -> None:
        """Show these rows instead, by the smallest set of changes; a new order resets the list."""
        before = len(self._rows)
        new_keys = [self._key_of(row) for row in rows]
        if self._can_edit(new_keys):
            self._remove_missing(set(new_keys))
            self._insert_new(rows)
            self._update(rows)
        else:
            self._reset(rows)
        if len(self._rows) != before:
            self.countChanged.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(name.encode()) for role, name in self._names.items()}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY_ROLE) -> Any:
        name = self._names.get(role)
        if name is None or not 0 <= index.row() < len(self._rows):
            return None
        return _plain(getattr(self._rows[index.row()], name))

    def _get_count(self) -> int:
        return len(self._rows)

    count = Property(int, _get_count, notify=countChanged)

    def _key_of(self, row: RowT) -> Any:
        return getattr(row, self._key)

    def _can_edit(self, new_keys: list[Any]) -> bool:
        """Whether removals and insertions alone lead from the old keys to the new ones."""
        old_keys = [self._key_of(row) for row in self._rows]
        old, new = set(old_keys), set(new_keys)
        if len(old) < len(old_keys) or len(new) < len(new_keys):
            return False
        return [key for key in old_keys if key in new] == [key for key in new_keys if key in old]

    def _remove_missing(self, new_keys: set[Any]) -> None:
        gone = [place for place, row in enumerate(self._rows) if self._key_of(row) not in new_keys]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(_NOWHERE, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _insert_new(self, rows: Sequence[RowT]) -> None:
        known = {self._key_of(row) for row in self._rows}
        added = [place for place, row in enumerate(rows) if self._key_of(row) not in known]
        for first, last in _runs(added):
            self.beginInsertRows(_NOWHERE, first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()

    def _update(self, rows: Sequence[RowT]) -> None:
        for place, row in enumerate(rows):
            roles = self._changed_roles(self._rows[place], row)
            if roles:
                self._rows[place] = row
                here = self.index(place)
                self.dataChanged.emit(here, here, roles)

    def _changed_roles(self, old: RowT, new: RowT) -> list[int]:
        if old is new:
            return []
        return [role for role, name in self._names.items() if getattr(old, name) != getattr(new, name)]

    def _reset(self, rows: Sequence[RowT]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """Group ascending places into (first, last) neighbours."""
    start = 0
    for end in range(1, len(places) + 1):
        if end == len(places) or places[end] != places[end - 1] + 1:
            yield places[start], places[end - 1]
            start = end


def _plain(value: Any) -> Any:
    """A value QML understands: enums by value, tuples as lists."""
    if isinstance(value, Enum):
        return value.value
    return [_plain(item) for item in value] if isinstance(value, tuple) else value
