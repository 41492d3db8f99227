"""Members from a list: every line is told, all good ones come in one act, nobody comes twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app import Kiosk, open_kiosk
from kiosk.cli import main
from kiosk.errors import Trouble
from kiosk.model.people import COLOURS, SIGNS, Member, Role
from kiosk.rules.signs import confusable
from kiosk.services import erasure, office, roster
from kiosk.words import LANGUAGES, Words

LIST = "Nom;Langue;Signe;Couleur;Valable jusqu'au\nLindiwe;en;shell;rose;31/12/2026\nFatou;;;;\n;fr;;;\nLena;xx;;;\n"


def names(kiosk: Kiosk) -> list[str]:
    return [member.name for member in office.members(kiosk.house)[0]]


def test_the_dry_run_tells_every_line_and_writes_nothing(kiosk: Kiosk) -> None:
    before = names(kiosk)
    reports = roster.dry_run(kiosk.house, LIST)
    assert [(report.line.number, report.problem) for report in reports] == [
        (2, ""), (3, ""), (4, "name"), (5, "language"),
    ]  # fmt: skip
    assert reports[1].same_name, "two may be called Fatou"
    assert reports[1].line.language == "fr", "the place's own where none is said"
    assert reports[1].line.sign
    assert names(kiosk) == before


def test_good_lines_come_once_however_often(kiosk: Kiosk) -> None:
    before = len(names(kiosk))
    told = [report.problem for report in roster.add_all(kiosk.house, LIST).result]
    assert told == ["", "", "name", "language"]
    assert [report.problem for report in roster.dry_run(kiosk.house, LIST)] == ["known", "known", "name", "language"]
    again = roster.add_all(kiosk.house, "Nom;Langue\nFatou;\nNouvelle;fr\n")
    assert [report.problem for report in again.result] == ["known", ""]
    assert roster.add_all(kiosk.house, LIST).repeated
    everybody = office.members(kiosk.house)[0]
    assert len(everybody) == before + 3
    (lindiwe,) = (member for member in everybody if member.name == "Lindiwe")
    assert (lindiwe.sign, lindiwe.colour, lindiwe.valid_until) == ("shell", "rose", "2026-12-31")


def test_two_of_a_name_in_one_list_are_two(kiosk: Kiosk) -> None:
    roster.add_all(kiosk.house, "Awa;fr\nAwa;fr\n")
    assert names(kiosk).count("Awa") == 3
    roster.add_all(kiosk.house, "Awa;fr\nAwa;fr\n")
    assert names(kiosk).count("Awa") == 3


def test_signs_of_a_list_are_never_mistaken(kiosk: Kiosk) -> None:
    text = "name;sign;colour\nA;;\nB;butterfly;mint\nC;butterfly;aqua\nD;shell;rose\nE;shell;rose\n"
    told = roster.add_all(kiosk.house, text).result
    assert [report.problem for report in told] == ["", "sign_taken", "sign_taken", "", "sign_taken"]
    everybody = [(member.sign, member.colour) for member in office.members(kiosk.house)[0]]
    pairs = [(a, b) for at, a in enumerate(everybody) for b in everybody[at + 1 :]]
    assert not any(confusable(a, b) for a, b in pairs)


def test_signs_are_called_as_people_call_them(kiosk: Kiosk) -> None:
    lilac = Words("ar").say("staff_colour_lilac")
    lines = (
        "Nom;Signe;Couleur",
        "Lindiwe;Coquillage;rose",
        f"Hodan;صدفة;{lilac}",
        "Zoé;Trèfle ;Vert  d'eau",
        "Li;dragon;rose",
    )
    told = roster.dry_run(kiosk.house, "\n".join(lines))
    assert [(report.line.sign, report.line.colour, report.problem) for report in told] == [
        ("shell", "rose", ""), ("shell", "lilac", ""), ("clover", "aqua", ""), ("", "rose", "sign"),
    ]  # fmt: skip
    (line,) = (report.line for report in roster.dry_run(kiosk.house, "Lindiwe;coquillage;fr;bleu ciel\n"))
    assert (line.sign, line.colour, line.language) == ("shell", "sky", "fr"), "known without a heading too"


def test_no_two_signs_and_no_two_colours_are_called_the_same() -> None:
    said = roster.vocabulary()
    for language in LANGUAGES:
        words = Words(language)
        assert {said.sign(words.say(f"sign_{sign}")) for sign in SIGNS} == set(SIGNS)
        assert {said.colour(words.say(f"staff_colour_{colour}")) for colour in COLOURS} == set(COLOURS)


def test_a_stick_pulled_out_or_locked_is_a_trouble_and_no_bug(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.folder.imports.mkdir()
    path = kiosk.folder.imports / "list.csv"
    path.write_text("Awa;fr\n", encoding="utf-8")

    def locked(self: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "locked", str(self))

    monkeypatch.setattr(Path, "unlink", locked)
    with pytest.raises(Trouble):
        roster.forget_file(kiosk.folder, path)


def test_nothing_is_half_imported(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    before, count = names(kiosk), 0
    with kiosk.house.store.read() as tx:
        add = tx.members.add

    def breaks(**values: Any) -> Member:
        nonlocal count
        count += 1
        if count == 3:
            raise RuntimeError("power cut")
        return add(**values)

    monkeypatch.setattr(kiosk.store.rooms.members, "add", breaks)
    with pytest.raises(RuntimeError):
        roster.add_all(kiosk.house, "A;fr\nB;fr\nC;fr\nD;fr\n")
    monkeypatch.undo()
    assert names(kiosk) == before


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet="AéB;,\t\n\"'=fr31/12 ", max_size=60))
def test_any_list_comes_once(kiosk: Kiosk, text: str) -> None:
    first = roster.add_all(kiosk.house, text)
    after = len(names(kiosk))
    assert roster.add_all(kiosk.house, text).repeated
    assert len(names(kiosk)) == after
    assert len(first.result) == len(roster.dry_run(kiosk.house, text))


def test_lists_are_found_on_sticks_and_in_the_place(kiosk: Kiosk, tmp_path: Path) -> None:
    stick = tmp_path / "media" / "user" / "STICK"
    stick.mkdir(parents=True)
    kiosk.folder.imports.mkdir()
    wanted = [stick / "membres.csv", kiosk.folder.imports / "list.TSV"]
    for path in (*wanted, stick / "photo.jpg", stick / ".hidden" / "x.csv", tmp_path / "media/1/2/3/4/deep.csv"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Awa;fr\n", encoding="utf-8")
    assert set(roster.files(kiosk.folder, [tmp_path / "media", tmp_path / "not-there"])) == set(wanted)
    for path in wanted:
        roster.forget_file(kiosk.folder, path)
    assert [path.exists() for path in wanted] == [True, False]


def test_a_list_left_in_the_place_goes_with_who_is_erased(kiosk: Kiosk, members: dict[str, Member]) -> None:
    kiosk.folder.imports.mkdir()
    for encoding in ("utf-8", "utf-16"):
        (kiosk.folder.imports / f"{encoding}.csv").write_text("Salma;ar\n", encoding=encoding)
    (kiosk.folder.imports / "other.csv").write_text("Awa;fr\n", encoding="utf-8")
    erasure.erase(kiosk.house, members["owl"].id, members["sunflower"], "e")
    assert [path.name for path in kiosk.folder.imports.iterdir()] == ["other.csv"]


def test_a_name_written_otherwise_in_a_list_goes_too(kiosk: Kiosk, noor: Member) -> None:
    """Accents apart as a Mac writes them, two spaces, a mark of direction in the middle."""
    kiosk.folder.imports.mkdir()
    member = office.add_member(
        kiosk.house, name="Zoé Diallo", sign="snail", colour="sky", language="fr", nonce="zoe"
    ).result
    for number, cell in enumerate(("Zoe\u0301 Diallo", "Zoé  Diallo", "Zoé\u200e Diallo")):
        (kiosk.folder.imports / f"{number}.csv").write_text(f"nom;langue\n{cell};fr\n", encoding="utf-8")
    erasure.erase(kiosk.house, member.id, noor, "e")
    assert list(kiosk.folder.imports.iterdir()) == []


def test_the_commands(kiosk: Kiosk, tmp_path: Path) -> None:
    place, file = kiosk.folder.path, tmp_path / "list.csv"
    file.write_bytes("Nom;Langue;Rôle\nZoé;fr;équipe\nElle;?;\n".encode("cp1252"))
    kiosk.close()
    run = CliRunner().invoke
    dry = run(main, ["members", "import", str(file), "--data", str(place)])
    assert dry.exit_code == 1, "a line is not good"
    assert [line.split()[:2] for line in dry.output.splitlines()[:2]] == [["2", "Zoé"], ["3", "Elle"]]
    assert "Zoé" not in run(main, ["members", "list", "--data", str(place)]).output
    run(main, ["members", "import", str(file), "--apply", "--data", str(place)])
    listed = run(main, ["members", "list", "--data", str(place)])
    assert listed.exit_code == 0
    assert [line.split()[1] for line in listed.output.splitlines()][-1] == "Zoé"
    with open_kiosk(place) as again:
        (zoe,) = (member for member in office.members(again.house)[0] if member.name == "Zoé")
        assert zoe.role is Role.STAFF


def test_a_place_that_is_not_opened_yet_takes_no_list(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Awa;fr\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["members", "import", str(tmp_path / "list.csv"), "--data", str(tmp_path / "new")])
    assert done.exit_code == 1
    assert "Error" in done.output
