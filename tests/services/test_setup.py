"""The first run, and the wall between demo and real."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import Kiosk, open_demo, open_kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.services import office, pins, setup
from kiosk.services.house import Change, place_kind
from kiosk.settings import Settings


@pytest.fixture
def empty(tmp_path: Path, clock: Any) -> Iterator[Kiosk]:
    with open_kiosk(tmp_path / "new", clock=clock, settings=Settings(place_name="Chez nous")) as kiosk:
        yield kiosk


def found(kiosk: Kiosk, **more: object) -> Change[setup.FirstStaff]:
    wish: dict[str, object] = {
        "staff_name": "Noor", "sign": "owl", "colour": "mint", "language": "fr", "pin": "4711", "packs": ("kitchen",),
    }  # fmt: skip
    return setup.found_place(kiosk.house, **{**wish, **more})


def test_a_new_place_has_its_first_staff_and_its_things(empty: Kiosk) -> None:
    assert place_kind(empty.house) is None
    first = found(empty).result
    assert place_kind(empty.house) == "real"
    assert pins.sign_in(empty.house, member_id=first.member.id, pin="4711") == first.member
    assert pins.staff_by_code(empty.house, first.typed_code) == first.member
    assert [resource.name for resource, _ in office.machines(empty.house)] == ["Cuisine", "Four"]
    assert empty.store.connection.execute("select name from seller").fetchall() == [("Chez nous",)]


def test_a_place_is_founded_once(empty: Kiosk) -> None:
    found(empty)
    with pytest.raises(Refused) as caught:
        found(empty)
    assert caught.value.code is RefusalCode.DEMO_AND_REAL


@pytest.mark.parametrize(
    ("more", "code"),
    [({"staff_name": " "}, RefusalCode.NAME_MISSING), ({"pin": "12"}, RefusalCode.PIN_TOO_SHORT)],
)
def test_a_refusal_leaves_the_file_empty(empty: Kiosk, more: dict[str, object], code: RefusalCode) -> None:
    with pytest.raises(Refused) as caught:
        found(empty, **more)
    assert caught.value.code is code
    assert place_kind(empty.house) is None
    assert office.machines(empty.house) == []


def test_demo_never_enters_a_real_place(empty: Kiosk, clock: Any) -> None:
    found(empty)
    with pytest.raises(Refused) as caught:
        open_demo(empty.folder.path, clock=clock)
    assert caught.value.code is RefusalCode.DEMO_AND_REAL


def test_a_demo_file_never_becomes_real(kiosk: Kiosk) -> None:
    with pytest.raises(Refused) as caught:
        found(kiosk)
    assert caught.value.code is RefusalCode.DEMO_AND_REAL
    with pytest.raises(Exception, match="kind stays"):
        kiosk.store.connection.execute("update place set kind = 'real'")
