"""`kiosk reservations`: every act, and files from elsewhere, tried and then kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kiosk import app
from kiosk.app import Kiosk
from kiosk.cli import main
from kiosk.model.people import Member
from kiosk.reservation_files import read_rows, wall_instant
from kiosk.rules.calendar import instant

DAY = "2026-11-24"
PARIS = "Europe/Paris"


@pytest.fixture
def run(kiosk: Kiosk, clock: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The command on this place, at this hour, in English."""
    monkeypatch.setattr(app, "SystemClock", lambda: clock)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def go(*arguments: object) -> Result:
        return CliRunner().invoke(
            main, ["reservations", *map(str, arguments), "--data", str(kiosk.folder.path)], catch_exceptions=False
        )

    return go


def who(member: Member) -> str:
    return f"{member.sign}-{member.colour}"


def test_from_add_to_cancel(run: Any, members: dict[str, Member]) -> None:
    fatou = members["turtle"]
    assert run("list", "--day", DAY).output == "Nothing reserved on that day.\n"
    made = run("add", who(fatou), "four", DAY, "14:00", 60)
    assert made.exit_code == 0, made.output
    number = made.output.split()[0]
    assert "14:00 – 15:00" in made.output
    assert who(fatou) in made.output
    assert fatou.name not in made.output
    assert "15:30" in run("extend", number, 30).output
    moved = run("move", number, "--to", DAY, "16:00", "--minutes", 60)
    assert "16:00 – 17:00" in moved.output
    assert run("list", "--day", DAY).output.split()[0] == number
    assert run("cancel", number).output == f"Reservation {number} is cancelled.\n"
    assert run("cancel", number).exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "99", "Four", DAY, "14:00", 60), "no longer"),
        (("add", "3", "Nowhere", DAY, "14:00", 60), "no longer here"),
        (("add", "3", "Four", DAY, "25:00", 60), "could not be read"),
        (("add", "3", "Four", DAY, "22:00", 60), "not open"),
        (("add", "3", "Four", DAY, "14:00", 15), "30 min"),
        (("add", "3", "Four", DAY, "14:00", 60, "--unit", "9"), "no longer here"),
        (("extend", 99, 30), "not in your name"),
        (("list", "--day", "garbage"), "could not be read"),
        (("list", "--day", "2026-02-30"), "could not be read"),
        (("list", "--day", ""), "could not be read"),
        (("move", 1, "--to", "tomorrow", "14:00"), "no longer here"),
    ],
)
def test_what_is_refused_is_said_in_words(run: Any, arguments: tuple[object, ...], said: str) -> None:
    found = run(*arguments)
    assert found.exit_code == 1
    assert said in found.output, found.output


def test_a_day_as_people_write_it(run: Any) -> None:
    assert run("add", "3", "Four", DAY, "14:00", 60).exit_code == 0
    assert run("list", "--day", "24/11/2026").output == run("list", "--day", DAY).output
    assert run("move", 1, "--to", "tomorrow", "14:00").exit_code == 1


def test_the_journal_does_not_tell_whose_an_imported_line_was(
    run: Any, kiosk: Kiosk, members: dict[str, Member], tmp_path: Path
) -> None:
    """Its nonce is the same for the same line, and keyed."""
    line = f"member,resource,day,start,minutes\n{members['turtle'].id},Four,{DAY},14:00,60\n"
    assert run("import", table(tmp_path, line), "--apply").exit_code == 0
    (nonce,) = kiosk.store.connection.execute("select nonce from journal where act = 'reserve'").fetchone()
    assert nonce.startswith("import-")
    assert str(instant(DAY, 840, PARIS)) not in nonce
    assert "already there" in run("import", table(tmp_path, line), "--apply").output


def test_what_was_just_taken_names_other_hours(run: Any) -> None:
    assert run("add", "3", "Four", DAY, "14:00", 60).exit_code == 0
    again = run("add", "4", "Four", DAY, "14:00", 60)
    assert again.exit_code == 1
    assert "15:00" in again.output


def table(tmp_path: Path, text: str, name: str = "wishes.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8-sig"))
    return path


def test_a_table_is_tried_and_then_kept(run: Any, kiosk: Kiosk, members: dict[str, Member], tmp_path: Path) -> None:
    fatou, other = members["turtle"], members["fish"]
    path = table(
        tmp_path,
        "Member;Resource;Day;Start;Minutes;Unit\r\n"
        f"{who(fatou)};Four;{DAY};9:00;60;\r\n"
        f"{other.id};four;{DAY};9:30;60;\r\n"
        f"{who(fatou)};Piqueuse;{DAY};14h00;120;2\r\n"
        f"nobody-mint;Four;{DAY};14:00;60;\r\n"
        f"{who(fatou)};Four;24/11;14:00;60;\r\n"
        "\r\n",
    )
    tried = run("import", path)
    lines = tried.output.splitlines()
    assert [line.partition(":")[0] for line in lines[:-1]] == [f"line {number}" for number in range(2, 7)]
    assert lines[-1].startswith("Reservations possible: 2. Lines read: 5. Nothing is written")
    assert "just been reserved" in lines[1]

    def count() -> Any:
        return kiosk.store.connection.execute("select count(*) from reservation").fetchone()

    assert count() == (0,)
    kept = run("import", path, "--apply")
    assert kept.output.splitlines()[-1] == "Reservations made: 2. Lines read: 5."
    assert count() == (2,)
    units = kiosk.store.connection.execute(
        "select u.label from reservation r join unit u on u.id = r.unit_id order by r.id"
    ).fetchall()
    assert units[1] == ("2",)
    again = run("import", path, "--apply")
    assert again.output.count("already there") == 2
    assert count() == (2,)


def test_a_table_without_its_columns(run: Any, tmp_path: Path) -> None:
    found = run("import", table(tmp_path, "member,day\n3,2026-11-24\n"))
    assert found.exit_code == 1
    assert "resource, start, minutes" in found.output


CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T130000Z\r\nDTEND:20261124T150000Z\r\nSUMMARY:Four\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20261124T093000\r\nDURATION:PT1H\r\nSUMMARY:Four\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20261125T090000\r\nDTEND:20261125T100000\r\nRRULE:FREQ=WEEKLY\r\n"
    "SUMMARY:x\r\nLOCATION:Four\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def test_a_calendar_is_read(run: Any, members: dict[str, Member], tmp_path: Path) -> None:
    path = table(tmp_path, CALENDAR, "other.ics")
    rows = read_rows(path, PARIS, member="3")
    assert [(row.resource, row.start, row.minutes) for row in rows] == [
        ("Four", instant(DAY, 14 * 60, PARIS), 120),
        ("Four", instant(DAY, 9 * 60 + 30, PARIS), 60),
        ("Four", None, None),
    ]
    kept = run("import", path, "--member", who(members["turtle"]), "--apply")
    assert kept.output.splitlines()[-1] == "Reservations made: 2. Lines read: 3."


def test_a_calendar_that_is_none(run: Any, tmp_path: Path) -> None:
    path = table(tmp_path, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:yesterday\r\nEND:VCALENDAR\r\n", "bad.ics")
    found = run("import", path, "--member", "3")
    assert "could not be read" in found.output
    assert found.exit_code == 0


def test_hours_as_people_write_them() -> None:
    assert wall_instant(DAY, "14:00", PARIS) == wall_instant(DAY, "14h00", PARIS) == instant(DAY, 840, PARIS)
    assert wall_instant("2027-03-28", "03:30", PARIS) is not None
    assert wall_instant("2026-10-25", "02:30", PARIS) == instant("2026-10-25", 150, PARIS)
    for day, wall in (
        ("2027-03-28", "02:30"),
        (DAY, "14"),
        (DAY, "14:60"),
        (DAY, ""),
        ("tomorrow", "14:00"),
        (DAY, "24:00"),
    ):
        assert wall_instant(day, wall, PARIS) is None


HEAD = "member;resource;day;start;minutes"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (f"{HEAD}\r3;Four;{DAY};14:00;60\r".encode(), "possible: 1."),  # lines end as on an old Mac
        (
            f"{HEAD}\r\n3;Four;24/11/2026;14:00:00;60\r\n".replace(";", "\t").encode("utf-16"),
            "possible: 1.",
        ),
        (f"sep=;\r\n{HEAD}\r\n3;Four;{DAY};14:00;60\r\n".encode(), "line 3"),
        (f'{HEAD}\n3;"Four;{DAY};14:00;60\n{"x" * 140_000}\n'.encode(), "could not be read"),
        (bytes(range(256)) * 9, "Columns are missing"),
        (f"{HEAD}\n3;Four;{DAY};14:00;{'9' * 5000}\n".encode(), "could not be read"),
        (f"{HEAD}\n{'9' * 30};Four;{DAY};14:00;60\n".encode(), "no longer"),
        (f"{HEAD}\n3;Four;0001-01-01;00:00;60\n3;Four;9999-12-31;23:00;60\n".encode(), "Lines read: 2."),
    ],
)
def test_files_as_they_come(run: Any, tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "wishes.csv"
    path.write_bytes(data)
    found = run("import", path)
    assert said in found.output, found.output


def test_events_that_say_no_time(run: Any, tmp_path: Path) -> None:
    events = (
        "DTSTART:20261124T140000\r\nDURATION:P99999999999D", "DTSTART:00010101T000000\r\nDTEND:99991231T235959",
        "DTSTART:garbage\r\nDTEND:20261127T150000", "DTSTART;VALUE=DATE:20261127\r\nDURATION:PT1H",
        "DTSTART:20261127T140000\r\nDTSTART:20261127T150000\r\nDTEND:20261127T160000",
        "DTSTART:20261124T140000\r\nDURATION:PT1H",
    )  # fmt: skip
    text = "".join(f"BEGIN:VEVENT\r\n{event}\r\nSUMMARY:Four\r\nEND:VEVENT\r\n" for event in events)
    found = run("import", table(tmp_path, f"BEGIN:VCALENDAR\r\n{text}END:VCALENDAR\r\n", "odd.ics"), "--member", "3")
    assert "Reservations possible: 1. Lines read: 6." in found.output, found.output


def test_numbers_that_no_row_has(run: Any) -> None:
    for arguments in (("cancel", "9" * 30), ("extend", "1", "9" * 30), ("move", "9" * 30, "--minutes", 60)):
        assert run(*arguments).exit_code == 2
