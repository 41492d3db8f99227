"""A list of people as a spreadsheet saves it: what each line says, and what is wrong with it. Pure, never fails."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.model.people import Role
from kiosk.rules import names
from kiosk.rules.roster_words import HEADINGS, LANGUAGES, ROLES, Vocabulary, plain

MOST_LINES = 500
KEYS_ONLY = Vocabulary()


class Problem(StrEnum):
    """Why a line is not taken; each has a sentence `import_problem_<code>`."""

    NAME = "name"
    LANGUAGE = "language"
    ROLE = "role"
    SIGN = "sign"
    DATE = "date"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: its number in the file and what was read. Empty `language` and `sign` are the place's to
    choose; `ignored` counts the cells nothing here asks for."""

    number: int
    name: str = ""
    language: str = ""
    role: Role = Role.MEMBER
    sign: str = ""
    colour: str = ""
    valid_until: str | None = None
    ignored: int = 0
    problem: Problem | None = None

    @property
    def facts(self) -> str:
        """What makes it this line and no other, whatever stands around it."""
        return "\x1f".join((self.name, self.language, self.role, self.sign, self.colour, self.valid_until or ""))


def decoded(data: bytes) -> str:
    """The text of a file: UTF-8 with or without its mark, UTF-16 as Excel writes it, else Windows' own."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def read(text: str, said: Vocabulary = KEYS_ONLY) -> list[Line]:
    """Every line that says anything, in order. Separated by tabs, semicolons or commas; with or without a heading."""
    rows = list(cells_of(text))
    heading: dict[int, str] | None = None
    if rows and (found := _heading(rows[0][1])):
        heading, rows = found, rows[1:]
    lines = [_line(number, cells, heading, said) for number, cells in rows]
    return [
        line if place < MOST_LINES else Line(line.number, line.name, problem=Problem.TOO_MANY)
        for place, line in enumerate(lines)
    ]


def cells_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of any table, with the number of the line they begin on; empty ones are passed over."""
    clean = text.replace("\x00", "").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    skipped = 0
    if clean[:4].lower() == "sep=":
        skipped, clean = 1, clean.partition("\n")[2]
    for number, row in _split(clean, _separator(clean)):
        cells = [_bare(cell) for cell in row]
        if any(cells):
            yield number + skipped, cells


def _split(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    begins = 1
    try:
        for row in reader:
            yield begins, row
            begins = reader.line_num + 1
    except csv.Error:  # a cell without end: the rest of the file line by line
        for number, line in enumerate(text.split("\n")[begins - 1 :], start=begins):
            yield number, line.split(separator)


def _separator(text: str) -> str:
    """The one that parts the most lines into the same number of cells."""
    lines = [line for line in text.split("\n")[:20] if line.strip()]

    def parted(separator: str) -> tuple[int, int]:
        counts = [line.count(separator) for line in lines]
        return sum(count > 0 for count in counts), -len(set(counts))

    return max("\t;,", key=parted) if lines else ";"


def _bare(cell: str) -> str:
    """Single spaces, no marks that cannot be seen; Excel's ="text" is the text."""
    cell = cell.strip()
    if cell.startswith('="') and cell.endswith('"'):
        cell = cell[2:-1]
    shown = "".join(" " if letter.isspace() else letter for letter in cell if letter not in "\ufeff\u200b")
    return " ".join(shown.split()).strip('"').strip()


def _heading(cells: list[str]) -> dict[int, str] | None:
    fields = {place: HEADINGS[word] for place, cell in enumerate(cells) if (word := plain(cell)) in HEADINGS}
    return fields if "name" in fields.values() else None


def _line(number: int, cells: list[str], heading: dict[int, str] | None, said: Vocabulary) -> Line:
    fields = _by_heading(cells, heading) if heading is not None else _by_content(cells, said)
    ignored = sum(bool(cell) for cell in cells) - len([value for value in fields.values() if value])
    name = names.clean(fields.get("name", ""))
    if not name:
        return Line(number, ignored=ignored, problem=Problem.NAME)
    sign, colour = said.sign(fields.get("sign", "")), said.colour(fields.get("colour", ""))
    line = Line(
        number, name, LANGUAGES.get(plain(fields.get("language", "")), ""),
        ROLES.get(plain(fields.get("role", "")), Role.MEMBER), sign or "", colour or "",
        day_said(fields.get("valid_until", "")), ignored,
    )  # fmt: skip
    return _judged(line, fields, sign, colour)


def _judged(line: Line, fields: dict[str, str], sign: str | None, colour: str | None) -> Line:
    given = {field: bool(value) for field, value in fields.items()}
    problem = None
    if given.get("language") and not line.language:
        problem = Problem.LANGUAGE
    elif given.get("role") and plain(fields["role"]) not in ROLES:
        problem = Problem.ROLE
    elif sign is None or colour is None or bool(line.sign) != bool(line.colour):
        problem = Problem.SIGN
    elif given.get("valid_until") and line.valid_until is None:
        problem = Problem.DATE
    return replace(line, problem=problem)


def _by_heading(cells: list[str], heading: dict[int, str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for place, field in heading.items():
        if place < len(cells) and cells[place] and not fields.get(field):
            fields[field] = cells[place]
    return fields


def _by_content(cells: list[str], said: Vocabulary) -> dict[str, str]:
    """The first cell is the name; the others are known by what they say."""
    fields = {"name": cells[0]}
    for cell in cells[1:]:
        field = _field_of(cell, said)
        if field and field not in fields:
            fields[field] = cell
    return fields


def _field_of(cell: str, said: Vocabulary) -> str:
    word = plain(cell)
    if word in LANGUAGES:
        return "language"
    if word in ROLES:
        return "role"
    if said.sign(cell):
        return "sign"
    if said.colour(cell):
        return "colour"
    return "valid_until" if day_said(cell) else ""


def day_said(cell: str) -> str | None:
    """2026-12-31, 31/12/2026, 31.12.26, or the number Excel counts days by; None for anything else."""
    parts = cell.replace(".", "/").replace("-", "/").split("/")
    if len(parts) == 1 and cell.isascii() and cell.isdigit() and 36_526 <= int(cell[:6]) <= 73_050:
        return (dt.date(1899, 12, 30) + dt.timedelta(days=int(cell))).isoformat()
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
        return None
    first, month, last = (int(part) for part in parts)
    year, day = (first, last) if first > 31 else (last, first)
    try:
        return dt.date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return None
