"""Calendars of the machines: what another program reads in them, and what nobody can."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import icalendar
import pytest
from click.testing import CliRunner

from kiosk.app import Kiosk
from kiosk.calendar_files import as_ical, file_name, write_all
from kiosk.cli import main
from kiosk.errors import Trouble, TroubleCode
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.rules.calendar import instant
from kiosk.services import office, reservations, series
from kiosk.services.calendar import calendars
from kiosk.services.series import Weekly
from kiosk.words import LANGUAGES, Words

DAY = "2026-11-24"


@pytest.fixture
def stays(kiosk: Kiosk, members: dict[str, Member]) -> list[Reservation]:
    """Two at the same hour on two machines of one pool, and one in the kitchen."""
    things = {resource.name: resource.id for resource, _ in office.machines(kiosk.house)}
    wishes = (("butterfly", "Piqueuse", 14), ("turtle", "Piqueuse", 14), ("butterfly", "Cuisine", 9))
    return [
        reservations.reserve(
            kiosk.house, member_id=members[sign].id, resource_id=things[name],
            start=instant(DAY, hour * 60, "Europe/Paris"), minutes=120, nonce=f"{name}-{sign}",
        ).result
        for sign, name, hour in wishes
    ]  # fmt: skip


def exported(kiosk: Kiosk, folder: Path) -> dict[str, icalendar.Calendar]:
    house = kiosk.house
    paths = write_all(folder, calendars(house), "Atelier du Canal", Words("fr"), house.now())
    return {path.name: icalendar.Calendar.from_ical(path.read_bytes()) for path in paths}  # type: ignore[misc]


def test_there_and_back(kiosk: Kiosk, stays: list[Reservation], tmp_path: Path) -> None:
    found = exported(kiosk, tmp_path)
    assert len(found) == len(office.machines(kiosk.house))
    sewing = found["piqueuse-1.ics"].walk("VEVENT")
    assert {str(each["UID"]) for each in sewing} == {f"R{stay.uid}" for stay in stays[:2]}
    assert {str(each["SUMMARY"]) for each in sewing} == {"Piqueuse 1\u00a0: occupée", "Piqueuse 2\u00a0: occupée"}
    for each in sewing:
        assert each.decoded("DTSTART") == dt.datetime(2026, 11, 24, 13, tzinfo=dt.UTC)
        assert each.decoded("DTEND") == dt.datetime(2026, 11, 24, 15, tzinfo=dt.UTC)
    (kitchen,) = [events for name in found if name.startswith("cuisine") and (events := found[name].walk("VEVENT"))]
    assert str(kitchen[0]["SUMMARY"]) == "Cuisine\u00a0: occupée"
    assert found["presse-3.ics"].walk("VEVENT") == []


def test_what_a_group_has_months_ahead_is_there_too(kiosk: Kiosk, members: dict[str, Member], tmp_path: Path) -> None:
    with kiosk.store.write() as tx:
        party = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day=DAY, until_day=None)
        tx.parties.set_members(party.key, [members["turtle"].id])
    oven = next(resource for resource, _ in office.machines(kiosk.house) if resource.name == "Four")
    wish = Weekly(members["turtle"].id, oven.id, 10 * 60, 60, DAY, "2027-03-30", party_key=party.key)
    made = series.add(kiosk.house, wish=wish, nonce="weekly").result
    events = exported(kiosk, tmp_path)[f"four-{oven.id}.ics"].walk("VEVENT")
    assert len(events) == len(made.dates) == 19


def test_nobody_is_named_and_no_sign_is_shown(
    kiosk: Kiosk, stays: list[Reservation], members: dict[str, Member], tmp_path: Path
) -> None:
    exported(kiosk, tmp_path / "ics")
    text = "".join(path.read_text() + path.name for path in (tmp_path / "ics").iterdir())
    for member in members.values():
        assert member.name not in text
        assert member.sign not in text
        assert str(member.person_key) not in text


def test_what_is_given_back_is_gone_and_what_stays_keeps_its_uid(
    kiosk: Kiosk, stays: list[Reservation], members: dict[str, Member], tmp_path: Path
) -> None:
    exported(kiosk, tmp_path / "ics")
    reservations.cancel(kiosk.house, member_id=members["turtle"].id, reservation_id=stays[1].id, nonce="back")
    (left,) = exported(kiosk, tmp_path / "ics")["piqueuse-1.ics"].walk("VEVENT")
    assert str(left["UID"]) == f"R{stays[0].uid}"
    assert not [path for path in (tmp_path / "ics").iterdir() if path.suffix != ".ics"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_and_any_name(kiosk: Kiosk, stays: list[Reservation], language: str) -> None:
    sewing = next(each for each in calendars(kiosk.house) if each.taken)
    named = replace(sewing, resource=replace(sewing.resource, name="ماكينة; خياطة, n° 2"))
    read = icalendar.Calendar.from_ical(as_ical(named, "L'atelier, là-bas", Words(language), kiosk.house.now()))
    assert "ماكينة; خياطة, n° 2" in str(read.walk("VEVENT")[0]["SUMMARY"])
    assert str(read["X-WR-CALNAME"]) == "ماكينة; خياطة, n° 2 · L'atelier, là-bas"
    assert file_name(named) == "n-2-1.ics"
    assert file_name(replace(named, resource=replace(named.resource, name="فرن"))) == "machine-1.ics"


def test_a_full_or_locked_folder_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("a file")
    with pytest.raises(Trouble) as told:
        write_all(tmp_path / "there", calendars(kiosk.house), "", Words("fr"), kiosk.house.now())
    assert told.value.code is TroubleCode.FOLDER_READ_ONLY


def test_the_command_names_what_it_wrote(kiosk: Kiosk, stays: list[Reservation], tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = CliRunner().invoke(main, ["calendar", "export", str(out), "--data", str(kiosk.folder.path)])
    assert done.exit_code == 0, done.output
    assert {Path(line) for line in done.output.split()} == set(out.glob("*.ics"))


def test_the_library_is_loaded_only_for_the_export(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom kiosk.app import open_demo\nfrom kiosk.services import calendar\n"
        f"with open_demo({str(tmp_path / 'place')!r}) as kiosk:\n    calendar.calendars(kiosk.house)\n"
        "print('icalendar' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
