"""One member: the badge line from name to badge, one question at a time. Member 0 is a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS, Member, Role
from kiosk.rules.signs import Pair, is_free
from kiosk.services import office
from kiosk.services.house import Change, Topic
from kiosk.words import LANGUAGES, Words
from kiosk.words.formats import day_year
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.day_choice import DayChoice
from ui.viewmodels.edit_page import StepRow
from ui.viewmodels.member_badge import MemberBadge
from ui.viewmodels.signs import ColourRow, SignRow, colour_rows, first_colour, sign_rows

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

STEPS: dict[str, str] = {
    "name": "pencil", "sign": "", "language": "languages", "role": "staff-key", "badge": "badge-hand",
}  # fmt: skip
"""The badge line: each step and its picture; the sign's is the member's own."""


@dataclass(frozen=True, slots=True)
class EditView:
    step: str = "name"
    name: str = ""
    sign: str = ""
    colour: str = "#FFFFFF"
    language: str = ""
    language_name: str = ""
    role: str = ""
    role_text: str = ""
    paused: bool = False
    act_label: str = ""
    """Of the main button; "" where there is nothing to do."""
    can_act: bool = False
    until: str = ""
    """The last day of her membership, in words; "" where there is none."""


def derive(draft: Member, before: Member | None, step: str, words: Words, *, added: bool = False) -> EditView:
    """The page for a draft; `before` is the member as kept, None for a new one; `added` just now on this page."""
    return EditView(
        step,
        draft.name,
        SIGNS.get(draft.sign, ""),
        COLOURS.get(draft.colour, "#FFFFFF"),
        draft.language,
        LANGUAGES[draft.language],
        draft.role.value,
        words.say(f"staff_role_{draft.role}"),
        draft.paused,
        words.say(act) if (act := _act(draft, before, step, added=added)) else "",
        bool(draft.name.strip()),
        words.say("badge_until", day=day_year(draft.valid_until, words)) if draft.valid_until else "",
    )


def _act(draft: Member, before: Member | None, step: str, *, added: bool) -> str:
    if before is not None:
        return "staff_save" if draft != before else "badge_next_member" if added else ""
    return "staff_add" if step == "role" else "staff_next"


def step_rows(draft: Member, step: str, words: Words) -> tuple[StepRow, ...]:
    """The line; the badge comes once the member is kept."""
    return tuple(
        StepRow(
            each, words.say(f"staff_step_{each}"), picture or SIGNS.get(draft.sign, ""),
            draft.id > 0 or each != "badge", each == step,
        )
        for each, picture in STEPS.items()
    )  # fmt: skip


@QmlElement
@QmlUncreatable("made by navigation")
class MemberEditModel(PageModel):
    viewChanged = Signal()

    PICTURE = "new-member"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.MEMBERS})

    def __init__(self, screen: Screen, member: int = 0) -> None:
        super().__init__(screen)
        everybody, badges, _ = office.members(self.house)
        self._before = next((each for each in everybody if each.id == member), None)
        self._draft = self._before or self._new()
        own = (self._before.sign, self._before.colour) if self._before else None
        self._taken: frozenset[Pair] = frozenset(office.taken_signs(self.house) - {own})
        self._step = "badge" if self._before else "name"
        self._added = self._asks_until = False
        self._view = EditView()
        self._steps = Rows(StepRow, parent=self)
        self._signs = Rows(SignRow, parent=self)
        self._colours = Rows(ColourRow, parent=self)
        self._until = DayChoice(self, self._draft.valid_until or f"{self.house.today()[:4]}-12-31")
        self._badge = MemberBadge(self, self._draft, has_badge=member in badges)
        self.changed.connect(self._badge.changed)

    def _new(self) -> Member:
        sign, colour = office.free_sign(self.house)
        return Member(0, 0, "", sign, colour, self.house.settings.languages[0])

    def _title(self) -> str:
        return self._before.name if self._before else self.words.say("staff_member_new")

    def refresh(self) -> None:
        view = derive(self._draft, self._before, self._step, self.words, added=self._added)
        self._steps.replace(step_rows(self._draft, self._step, self.words))
        self._badge.look()
        self._signs.replace(sign_rows(self._taken, self._draft.sign))
        self._colours.replace(colour_rows(self._taken, self._draft.sign, self._draft.colour))
        if view != self._view:
            self._view = view
            self.changed.emit()

    def take_code(self, text: str) -> bool:
        return self._badge.take_code(text)

    def close(self) -> None:
        self._badge.cancel()

    def _change(self, draft: Member) -> None:
        self.screen.touched()
        self._draft = draft
        self.refresh()

    @Slot(str)
    def open_step(self, step: str) -> None:
        self.screen.touched()
        if step in STEPS and (self._before is not None or step != "badge"):
            self._step = step
            self.refresh()

    @Slot(str)
    def set_name(self, name: str) -> None:
        if name != self._draft.name:
            self._change(replace(self._draft, name=name))

    @Slot(str)
    def choose_sign(self, sign: str) -> None:
        colour = first_colour(self._taken, sign, self._draft.colour)
        if sign in SIGNS and colour is not None:
            self._change(replace(self._draft, sign=sign, colour=colour))

    @Slot(str)
    def choose_colour(self, colour: str) -> None:
        if is_free(self._taken, self._draft.sign, colour):
            self._change(replace(self._draft, colour=colour))

    @Slot(str)
    def choose_language(self, language: str) -> None:
        """A new member's language is the answer: the next question follows."""
        self._change(replace(self._draft, language=language))
        if self._before is None:
            self.forward()

    @Slot(str)
    def choose_role(self, role: str) -> None:
        self._change(replace(self._draft, role=Role(role)))

    @Slot()
    def switch_pause(self) -> None:
        self._change(replace(self._draft, paused=not self._draft.paused))

    @Slot()
    def ask_until(self) -> None:
        """Until when her membership or insurance is valid."""
        self.screen.touched()
        self._asks_until = True
        self.changed.emit()

    @Slot(bool)
    def keep_until(self, dated: bool) -> None:  # noqa: FBT001
        """The day that is shown, or no day at all."""
        self._asks_until = False
        self._change(replace(self._draft, valid_until=self._until.day if dated else None))
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """What goes and what stays comes first."""
        if self._before is not None:
            self.screen.touched()
            self.screen.go("MemberErase", member=self._before.id)

    @Slot()
    def forward(self) -> None:
        """The main button: the next question of a new member, the next member, or keep what was changed."""
        self.screen.touched()
        if not self._view.can_act or not self._view.act_label:
            return
        if self._added and self._draft == self._before:
            self.screen.replace("MemberEdit", member=0)
        elif self._before is not None:
            self._keep(lambda: office.change_member(self.house, member=self._draft, nonce=self.nonce), "staff_saved")
        elif self._step == "role":
            self._added = self._keep(self._add, "")
            self.refresh()
        else:
            line = list(STEPS)
            self.open_step(line[line.index(self._step) + 1])

    def _add(self) -> Change[Member]:
        draft = self._draft
        return office.add_member(
            self.house, name=draft.name, sign=draft.sign, colour=draft.colour, language=draft.language,
            role=draft.role, nonce=self.nonce,
        )  # fmt: skip

    def _keep(self, work: Callable[[], Change[Member]], sentence: str) -> bool:
        kept = self.screen.act(work, "done")
        if kept is None:
            return False
        self.nonce = new_nonce()
        self._before = self._draft = kept.result
        self._badge.know(kept.result)
        self.screen.session.know(kept.result)
        self.screen.sessionChanged.emit()
        self._step = "badge"
        self.refresh()
        if self.screen.session.staff is None:
            self.screen.home()
        if sentence:
            self.screen.say_done(self.words.say(sentence, name=kept.result.name), "done")
        return True

    def _added_text(self) -> str:
        """Said on the page itself: nothing to close before the next member."""
        return self.words.say("staff_added", name=self._view.name) if self._added else ""

    name = Property(str, lambda self: self._view.name, notify=viewChanged)
    step = Property(str, lambda self: self._view.step, notify=viewChanged)
    sign = Property(str, lambda self: self._view.sign, notify=viewChanged)
    colour = Property(str, lambda self: self._view.colour, notify=viewChanged)
    language = Property(str, lambda self: self._view.language, notify=viewChanged)
    languageName = Property(str, lambda self: self._view.language_name, notify=viewChanged)
    role = Property(str, lambda self: self._view.role, notify=viewChanged)
    roleText = Property(str, lambda self: self._view.role_text, notify=viewChanged)
    known = Property(bool, lambda self: self._before is not None, notify=viewChanged)
    paused = Property(bool, lambda self: self._view.paused, notify=viewChanged)
    addedText = Property(str, lambda self: self._added_text(), notify=viewChanged)
    untilText = Property(str, lambda self: self._view.until, notify=viewChanged)
    asksUntil = Property(bool, lambda self: self._asks_until, notify=viewChanged)
    until = Property(QObject, lambda self: self._until, constant=True)
    actLabel = Property(str, lambda self: self._view.act_label, notify=viewChanged)
    canAct = Property(bool, lambda self: self._view.can_act, notify=viewChanged)
    steps = Property(QObject, lambda self: self._steps, constant=True)
    signs = Property(QObject, lambda self: self._signs, constant=True)
    colours = Property(QObject, lambda self: self._colours, constant=True)
    badge = Property(QObject, lambda self: self._badge, constant=True)
