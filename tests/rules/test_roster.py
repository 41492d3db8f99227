"""Lists as spreadsheets save them: what each line says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.people import Role
from kiosk.rules.roster import MOST_LINES, Line, Problem, decoded, read


def said(text: str) -> list[tuple[str, str]]:
    return [(line.name, line.language) for line in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nom;Langue\nAwa;fr\nأمينة;arabe\n",
        "nom,langue\r\nAwa,Français\r\nأمينة,العربية\r\n",
        "Prénom\tLangue\tTéléphone\nAwa\tFR\t0612345678\nأمينة\tAR\t\n",
        "\ufeffname;language;;;\nAwa;french;;;\n\n;;;;\nأمينة;ar;;;\n",
        "sep=;\nName;Language\nAwa;fr\nأمينة;ar",
        '"Nom";"Langue"\n"Awa";"fr"\n"أمينة";"ar"\n',
        "Awa;fr\nأمينة;ar\n",
        "Langue;Nom\nfr;Awa\nar;أمينة\n",
    ],
)
def test_separators_headings_and_words_of_three_languages(text: str) -> None:
    assert said(text) == [("Awa", "fr"), ("أمينة", "ar")]
    assert all(line.problem is None for line in read(text))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_ways_files_are_written(encoding: str) -> None:
    (line,) = read(decoded("Nom;Langue\nZoé Müller;fr\n".encode(encoding)))
    assert (line.number, line.name, line.language) == (2, "Zoé Müller", "fr")


def test_everything_a_line_may_say() -> None:
    text = "name;language;role;sign;colour;valid until\nAwa;fr;équipe;🦋;mint;31/12/2026\n"
    assert read(text) == [Line(2, "Awa", "fr", Role.STAFF, "butterfly", "mint", "2026-12-31")]
    assert read("Awa;31.12.26;owl;fr;rose;coordination") == [
        Line(1, "Awa", "fr", Role.COORDINATOR, "owl", "rose", "2026-12-31")
    ]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (";fr;;;;", Problem.NAME),
        ("Awa;klingon;;;;", Problem.LANGUAGE),
        ("Awa;fr;queen;;;", Problem.ROLE),
        ("Awa;fr;;dragon;mint;", Problem.SIGN),
        ("Awa;fr;;owl;;", Problem.SIGN),
        ("Awa;fr;;owl;black;", Problem.SIGN),
        ("Awa;fr;;;;31/02/2026", Problem.DATE),
        ("Awa;fr;;;;soon", Problem.DATE),
    ],
)
def test_what_is_wrong_is_told(row: str, problem: Problem) -> None:
    (line,) = read(f"name;language;role;sign;colour;valid until\n{row}x\n".replace("x\n", "\n"))
    assert line.problem is problem


def test_numbers_of_lines_are_those_of_the_file() -> None:
    text = 'Nom;Langue\n\nAwa;fr\n"Fatou\nla grande";fr\n\nOlena;en\n'
    assert [(line.number, line.name) for line in read(text)] == [(3, "Awa"), (4, "Fatou la grande"), (7, "Olena")]


def test_what_nothing_here_asks_for_is_counted_and_not_read() -> None:
    (line,) = read("Nom;E-mail;Téléphone\nAwa;awa@example.org;0612345678\n")
    assert (line.name, line.ignored) == ("Awa", 2)
    assert "example" not in repr(line)


def test_excel_counts_days() -> None:
    (line,) = read("Nom;Valable jusqu'au\nAwa;46387\n")
    assert line.valid_until == "2026-12-31"


def test_a_list_without_end_is_cut() -> None:
    lines = read("\n".join(f"Nom{number};fr" for number in range(MOST_LINES + 3)))
    assert [line.problem for line in lines[-4:]] == [None, *[Problem.TOO_MANY] * 3]


def test_a_cell_that_is_never_closed_costs_only_itself() -> None:
    lines = read('Awa;fr\n"Fatou;fr\nOlena;en\n')
    assert lines[0].name == "Awa"
    assert lines


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for line in read(text):
        assert line.number >= 1
        assert line.problem is not None or (line.name.strip() == line.name and 0 < len(line.name) <= 60)
        assert line.ignored >= 0


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    read(decoded(data))


NAMES = st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=20)


@given(st.lists(NAMES, min_size=1, max_size=12), st.sampled_from("\t;,"))
def test_names_come_through_as_they_are(names: list[str], separator: str) -> None:
    text = "\n".join([f"Nom{separator}Langue", *(f'"{name}"{separator}fr' for name in names)])
    assert [line.name for line in read(text)] == names
