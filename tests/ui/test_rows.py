from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.rows import Rows


class Colour(StrEnum):
    MINT = "mint"
    ROSE = "rose"


@dataclass(frozen=True, slots=True)
class Tile:
    id: int
    name: str
    colour: Colour = Colour.MINT
    hours: tuple[int, ...] = ()


class Watcher:
    """Writes down what the model announces."""

    def __init__(self, model: Rows[Tile]) -> None:
        self.heard: list[tuple[object, ...]] = []
        model.rowsInserted.connect(lambda _, first, last: self.heard.append(("insert", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: self.heard.append(("remove", first, last)))
        model.dataChanged.connect(self._changed)
        model.modelReset.connect(lambda: self.heard.append(("reset",)))
        model.countChanged.connect(lambda: self.heard.append(("count", model.count)))

    def _changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        names = first.model().roleNames()
        self.heard.append(("change", first.row(), last.row(), [bytes(names[role].data()).decode() for role in roles]))


def _model(*names: str) -> Rows[Tile]:
    model = Rows(Tile)
    model.replace([Tile(place, name) for place, name in enumerate(names)])
    return model


def test_a_changed_row_announces_only_itself_and_the_fields_that_changed() -> None:
    model = _model("a", "b", "c")
    watcher = Watcher(model)
    model.replace([model.rows[0], replace(model.rows[1], name="B", colour=Colour.ROSE), model.rows[2]])
    assert watcher.heard == [("change", 1, 1, ["name", "colour"])]


def test_equal_rows_announce_nothing() -> None:
    model = _model("a", "b")
    watcher = Watcher(model)
    model.replace([Tile(0, "a"), Tile(1, "b")])
    assert watcher.heard == []


def test_rows_at_the_end_are_inserted_and_removed_in_one_piece() -> None:
    model = _model("a")
    watcher = Watcher(model)
    model.replace([Tile(0, "a"), Tile(1, "b"), Tile(2, "c")])
    model.replace([Tile(0, "a")])
    assert watcher.heard == [("insert", 1, 2), ("count", 3), ("remove", 1, 2), ("count", 1)]


def test_a_row_leaving_the_middle_keeps_its_neighbours() -> None:
    model = _model("a", "b", "c")
    watcher = Watcher(model)
    model.replace([Tile(0, "a"), Tile(2, "c")])
    assert watcher.heard == [("remove", 1, 1), ("count", 2)]


def test_a_new_order_or_a_repeated_key_resets() -> None:
    model = _model("a", "b")
    watcher = Watcher(model)
    model.replace([Tile(1, "b"), Tile(0, "a")])
    model.replace([Tile(1, "b"), Tile(1, "twice")])
    assert watcher.heard == [("reset",), ("reset",)]
    assert [row.name for row in model.rows] == ["b", "twice"]


def test_a_row_has_no_children_and_a_wrong_index_no_data() -> None:
    model = _model("a")
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex(), 257) is None
    assert model.data(model.index(0), 0) is None


@given(st.lists(st.lists(st.tuples(st.integers(0, 6), st.sampled_from("ab")), max_size=7), max_size=6))
def test_any_sequence_of_lists_keeps_the_model_sound_and_ends_with_the_last_one(
    lists: list[list[tuple[int, str]]],
) -> None:
    model = Rows(Tile)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for content in lists:
        wanted = tuple(Tile(key, name) for key, name in content)
        model.replace(wanted)
        assert model.rows == wanted
        assert model.count == model.rowCount() == len(wanted)
    assert tester.model() is model


QML = b"""
import QtQuick
Item {
    required property var tiles
    property list<string> shown: []
    property int many: tiles.count
    Repeater {
        id: repeater
        model: tiles
        delegate: Item {
            required property int index
            required property string name
            required property string colour
            required property var hours
            property string line: index + name + colour + hours.join("/")
        }
    }
    function lines() {
        let all = []
        for (let i = 0; i < repeater.count; ++i) all.push(repeater.itemAt(i).line)
        return all.join(" ")
    }
    property int made: 0
}
"""


def test_qml_reads_fields_as_required_properties(qtbot: QtBot) -> None:
    model = Rows(Tile)
    model.replace([Tile(7, "ofen", Colour.ROSE, (9, 10))])
    engine = QQmlApplicationEngine()
    engine.setInitialProperties({"tiles": model})
    engine.loadData(QML, QUrl())
    root = engine.rootObjects()[0]
    assert root.lines() == "0ofenrose9/10"
    model.replace([Tile(7, "four", Colour.MINT), Tile(8, "tour")])
    assert root.lines() == "0fourmint 1tourmint"
    assert root.property("many") == 2
    del engine
