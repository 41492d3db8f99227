"""HoursEdit: the week of the place, or of one machine that has its own, as a picture that is touched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.loans import Loan
from kiosk.model.weeks import WeekChange
from kiosk.rules.calendar import weekday
from kiosk.rules.week import Week, changed_days, rules_of, week_of
from kiosk.services import loans, office, opening
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.week_editor import WeekEditor, day_text

if TYPE_CHECKING:
    from kiosk.model.resources import Resource
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


def change_text(before: Week, after: Week, words: Words) -> str:
    """What becomes different, a line a day; days that change alike in one line."""
    alike: dict[tuple[str, str], list[int]] = {}
    for day in changed_days(before, after):
        alike.setdefault((day_text(before[day], words), day_text(after[day], words)), []).append(day)
    return "\n".join(
        words.say("opening_change", days=days_text(days, words), before=was, after=now)
        for (was, now), days in alike.items()
    )


def days_text(days: Sequence[int], words: Words) -> str:
    comma = "، " if words.right_to_left else ", "
    return comma.join(words.say(f"weekday_short_{day}") for day in days)


def concerned_text(count: int, words: Words) -> str:
    return words.say("opening_concerned", n=count) if count else words.say("opening_concerned_none")


@QmlElement
@QmlUncreatable("made by navigation")
class HoursEditModel(PageModel):
    """`resource` 0 is the place. `dialog` is "" or "save"."""

    viewChanged = Signal()

    PICTURE = "hours"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.HOURS})

    def __init__(self, screen: Screen, resource: int = 0) -> None:
        super().__init__(screen)
        self._resource = self._find(resource)
        self._loan = self._lent()
        self._own = self._kept_own = True
        self._kept: Week = ((),) * 7
        self._place: Week = ((),) * 7
        self._dialog = self._summary = ""
        self._asked_back = False
        self._editor = WeekEditor(self, self._kept, weekday(self.house.today()))
        self._editor.edited.connect(self.changed)
        self._read()

    def _find(self, resource: int) -> Resource | None:
        return office.machine(self.house, resource)

    def _lent(self) -> Loan | None:
        """The loan whose hours count instead, where somebody else's place it is."""
        found = loans.loans(self.house) if self._resource else []
        return next(
            (each.loan for each in found if self._resource and each.loan.resource_id == self._resource.id), None
        )

    def _read(self) -> None:
        number = self._resource.id if self._resource else None
        self._place = week_of(self._loan.rules if self._loan else opening.around(self.house, resource_id=number))
        own = opening.weekly(self.house, resource_id=number) if number else ()
        own = () if self._loan else own
        self._own = self._kept_own = self._resource is None or bool(own)
        self._kept = week_of(own) if own else self._place
        self._editor.show(self._kept)

    def _title(self) -> str:
        return self._resource.name if self._resource else self.words.say("opening_title")

    def _picture(self) -> str:
        return self._resource.picture if self._resource else self.PICTURE

    def refresh(self) -> None:
        if not self._is_dirty():
            self._read()
        self._editor.refresh()
        self.changed.emit()

    def _is_dirty(self) -> bool:
        return self._own != self._kept_own or (self._own and self._editor.week != self._kept)

    def lets_go(self) -> bool:
        """What was changed and not saved is asked about once; the way back a second time leaves it as it was."""
        if self._asked_back or not self._is_dirty():
            return True
        self._asked_back = True
        self.ask_save()
        return False

    def _wish(self) -> WeekChange:
        rules = rules_of(self._editor.week) if self._own else None
        return WeekChange(rules, self._resource.id if self._resource else None)

    @Slot(bool)
    def choose_own(self, own: bool) -> None:  # noqa: FBT001
        """Hours of its own, or those of the place."""
        self.screen.touched()
        self._own = own
        self._editor.show(self._kept if own else self._place)
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """As it is kept."""
        self.screen.touched()
        self._read()
        self.changed.emit()

    @Slot()
    def ask_save(self) -> None:
        """Say what changes and what it concerns, before anything is written."""
        self.screen.touched()
        if self._editor.copying:
            self._editor.switch_copy()
        try:
            concerned = opening.would_concern(self.house, wish=self._wish())
        except Refused as refused:
            self.screen.refuse(refused)
            return
        after = self._editor.week if self._own else self._place
        lines = change_text(self._kept, after, self.words) or self.words.say("opening_as_place_now")
        self._summary = f"{lines}\n\n{concerned_text(len(concerned), self.words)}"
        self._dialog, self.nonce = "save", new_nonce()
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        self._dialog, self._asked_back = "", False
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        staff = self.screen.session.staff
        if staff is None:
            return
        self._dialog = ""
        wish, nonce = self._wish(), self.nonce
        done = self.screen.act(lambda: opening.change(self.house, wish=wish, by=staff, nonce=nonce))
        if done is not None:
            self._read()
        self.changed.emit()
        if done is not None:
            after_change(self.screen, len(done.result), self.words.say("opening_saved"))

    @Slot()
    def open_loan(self) -> None:
        """Where the hours of a lent place are said."""
        self.screen.touched()
        if self._loan is not None:
            self.screen.replace("LoanEdit", loan=self._loan.id)

    @Slot()
    def open_exceptions(self) -> None:
        self.screen.touched()
        self.screen.go("Exceptions", resource=self._resource.id if self._resource else 0)

    editor = Property(QObject, lambda self: self._editor, constant=True)
    isLent = Property(bool, lambda self: self._loan is not None, constant=True)
    ofPlace = Property(bool, lambda self: self._resource is None, constant=True)
    own = Property(bool, lambda self: self._own, notify=viewChanged)
    dirty = Property(bool, lambda self: self._is_dirty(), notify=viewChanged)
    dialog = Property(str, lambda self: self._dialog, notify=viewChanged)
    summary = Property(str, lambda self: self._summary, notify=viewChanged)


def after_change(screen: Screen, concerned: int, sentence: str) -> None:
    """What was promised and may not hold comes next; nothing does, and it is simply said."""
    if concerned:
        screen.go("Questions")
    screen.say_done(sentence, "hours")
