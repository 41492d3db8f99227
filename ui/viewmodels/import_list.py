"""Members from a list: choose a file or paste it, see every line, add the good ones with one button."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS
from kiosk.services import roster
from kiosk.services.house import Change
from kiosk.services.roster import Report
from kiosk.words import LANGUAGES, Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FileRow:
    """A list that can be read; `place` is the stick or folder it lies on."""

    file: int
    label: str
    place: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the list; `mark` is "add", "known" or "problem"."""

    place: int
    number: str
    label: str
    sign: str
    colour: str
    note: str
    mark: str


@dataclass(frozen=True, slots=True)
class ImportView:
    good: int = 0
    summary: str = ""
    act_label: str = ""


def line_rows(reports: list[Report], words: Words) -> tuple[LineRow, ...]:
    return tuple(_row(place, report, words) for place, report in enumerate(reports))


def _row(place: int, report: Report, words: Words) -> LineRow:
    line = report.line
    return LineRow(
        place, str(line.number), line.name or "…", SIGNS.get(line.sign, ""), COLOURS.get(line.colour, "#FFFFFF"),
        _note(report, words), "add" if report.good else "known" if report.problem == "known" else "problem",
    )  # fmt: skip


def _note(report: Report, words: Words) -> str:
    if report.problem:
        return words.say(f"import_problem_{report.problem}")
    parts = [LANGUAGES.get(report.line.language, ""), words.say(f"staff_role_{report.line.role}")]
    if report.same_name:
        parts.append(words.say("import_same_name"))
    if report.line.ignored:
        parts.append(words.say("import_ignored", n=report.line.ignored))
    return " · ".join(parts)


def derive(reports: list[Report], words: Words) -> ImportView:
    good = sum(report.good for report in reports)
    return ImportView(
        good, words.say("import_summary", n=good, all=len(reports)), words.say("import_add", n=good) if good else ""
    )


@QmlElement
@QmlUncreatable("made by navigation")
class ImportListModel(PageModel):
    viewChanged = Signal()

    TITLE = "import_title"
    PICTURE = "import"
    NEEDS_STAFF = True

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._paths: list[Path] = []
        self._path: Path | None = None
        self._text = ""
        self._view = ImportView()
        self._files = Rows(FileRow, parent=self)
        self._lines = Rows(LineRow, parent=self)

    def refresh(self) -> None:
        if not self._text:
            self._paths = roster.files(self.house.folder)
            self._files.replace(
                tuple(FileRow(place, path.name, path.parent.name) for place, path in enumerate(self._paths))
            )
        else:
            reports = roster.dry_run(self.house, self._text)
            self._view = derive(reports, self.words)
            self._lines.replace(line_rows(reports, self.words))
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """A stick was plugged in: look again."""
        self.screen.touched()
        self.refresh()

    @Slot(int)
    def choose(self, file: int) -> None:
        self.screen.touched()
        self._path = self._paths[file]
        path = self._path
        found = self.screen.act(lambda: Change(roster.text_of(path)), sound="")
        self._read(found.result if found is not None else "")

    @Slot(str)
    def paste(self, text: str) -> None:
        """A list pasted from a spreadsheet, or typed."""
        self.screen.touched()
        self._path = None
        self._read(text)

    def _read(self, text: str) -> None:
        self._text = text if text.strip() else ""
        self.refresh()

    @Slot()
    def start_again(self) -> None:
        """Another list."""
        self.screen.touched()
        self._text = ""
        self._lines.replace(())
        self.refresh()

    @Slot()
    def add(self) -> None:
        """All good lines, or none."""
        self.screen.touched()
        if not self._view.good:
            return
        done = self.screen.act(lambda: roster.add_all(self.house, self._text), "done")
        if done is None:
            return
        added = sum(report.good for report in done.result)
        self.screen.back_to("Members")
        self.screen.say_done(self.words.say("import_done", n=added), "import")
        self.screen.act(self._forget, sound="")

    def _forget(self) -> Change[None]:
        """The list itself, where it lay in the place's own folder."""
        if self._path is not None:
            roster.forget_file(self.house.folder, self._path)
        return Change(None)

    files = Property(QObject, lambda self: self._files, constant=True)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    noFiles = Property(bool, lambda self: not self._paths, notify=viewChanged)
    reading = Property(bool, lambda self: bool(self._text), notify=viewChanged)
    summary = Property(str, lambda self: self._view.summary, notify=viewChanged)
    actLabel = Property(str, lambda self: self._view.act_label, notify=viewChanged)
