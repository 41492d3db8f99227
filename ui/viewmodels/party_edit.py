"""One group, one question at a time: name, sign, how long, who, badge. Party 0 is a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.parties import Party
from kiosk.model.people import SIGNS
from kiosk.rules.parties import Lasts, last_day, lasts_of
from kiosk.rules.signs import Pair, is_free
from kiosk.services import new_badges, office, parties
from kiosk.services.house import Change, Topic
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.card_sheet import save_sheet
from ui.viewmodels.day_choice import DayChoice
from ui.viewmodels.edit_page import StepRow
from ui.viewmodels.finder import Finder
from ui.viewmodels.party_view import LASTS, STEPS, Draft, LastsRow, PartyView, PickRow, derive, pick_rows
from ui.viewmodels.signs import ColourRow, SignRow, colour_rows, first_colour, sign_rows

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class PartyEditModel(PageModel):
    viewChanged = Signal()

    PICTURE = "group"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.PARTIES, Topic.MEMBERS})

    def __init__(self, screen: Screen, party: int = 0) -> None:
        super().__init__(screen)
        card = next((each for each in parties.cards(self.house) if each.party.key == party), None)
        self._before = Draft(card.party, frozenset(each.id for each in card.members)) if card else None
        self._draft = self._before or Draft(self._new())
        self._has_badge = bool(card and card.has_badge)
        own = (self._draft.party.sign, self._draft.party.colour) if self._before else None
        self._taken: frozenset[Pair] = frozenset(office.taken_signs(self.house) - {own})
        self._everybody = office.members(self.house)[0]
        self._step = "badge" if self._before else "name"
        self._lasts = lasts_of(self._draft.party.from_day, self._draft.party.until_day)
        self._dialog = self._file = ""
        self._view = PartyView()
        self._steps = Rows(StepRow, parent=self)
        self._signs = Rows(SignRow, parent=self)
        self._colours = Rows(ColourRow, parent=self)
        self._durations = Rows(LastsRow, parent=self)
        self._members = Rows(PickRow, parent=self)
        self._finder = Finder(self, self.refresh)
        self._first = DayChoice(self, self._draft.party.from_day)
        self._last = DayChoice(self, self._draft.party.until_day or last_day(self.house.today(), Lasts.OWN))
        self._first.chosen.connect(self._put_first)
        self._last.chosen.connect(self._put_last)

    def _new(self) -> Party:
        sign, colour = office.free_sign(self.house)
        today = self.house.today()
        return Party(0, "", sign, colour, today, last_day(today, Lasts.TEN_DAYS))

    def _title(self) -> str:
        return self._before.party.name if self._before else self.words.say("party_new")

    def refresh(self) -> None:
        draft, party, words = self._draft, self._draft.party, self.words
        own = self._lasts is Lasts.OWN
        view = derive(draft, self._before, self._step, own, self.house.today(), words)
        self._steps.replace(
            tuple(
                StepRow(
                    step, words.say(f"party_step_{step}"), picture or SIGNS.get(party.sign, ""),
                    self._before is not None or step != "badge", step == self._step,
                )
                for step, picture in STEPS.items()
            )
        )  # fmt: skip
        self._signs.replace(sign_rows(self._taken, party.sign))
        self._colours.replace(colour_rows(self._taken, party.sign, party.colour))
        self._durations.replace(
            tuple(LastsRow(each, words.say(f"party_lasts_{each}"), LASTS[each], each is self._lasts) for each in Lasts)
        )
        self._members.replace(pick_rows(self._finder.among(self._everybody), draft.members, words))
        if view != self._view:
            self._view = view
            self.changed.emit()

    def _change(self, **values: object) -> None:
        self.screen.touched()
        self._draft = replace(self._draft, party=replace(self._draft.party, **values))  # type: ignore[arg-type]
        self.refresh()

    @Slot(str)
    def open_step(self, step: str) -> None:
        self.screen.touched()
        if step in STEPS and (self._before is not None or step != "badge"):
            self._step = step
            self.refresh()

    @Slot(str)
    def set_name(self, name: str) -> None:
        if name != self._draft.party.name:
            self._change(name=name)

    @Slot(str)
    def choose_sign(self, sign: str) -> None:
        colour = first_colour(self._taken, sign, self._draft.party.colour)
        if sign in SIGNS and colour is not None:
            self._change(sign=sign, colour=colour)

    @Slot(str)
    def choose_colour(self, colour: str) -> None:
        if is_free(self._taken, self._draft.party.sign, colour):
            self._change(colour=colour)

    @Slot(str)
    def choose_lasts(self, lasts: str) -> None:
        """Ten days, five months, or own dates."""
        self._lasts = Lasts(lasts)
        until = last_day(self._draft.party.from_day, self._lasts)
        if self._lasts is Lasts.OWN:
            until = self._draft.party.until_day or until
        self._last.put(until)
        self._change(until_day=until)

    def _put_first(self, day: str) -> None:
        self._last.put(max(day, self._last.day))
        self._change(from_day=day, until_day=self._last.day)

    def _put_last(self, day: str) -> None:
        self._first.put(min(day, self._first.day))
        self._change(from_day=self._first.day, until_day=day)

    @Slot(int)
    def touch_member(self, member: int) -> None:
        """In or out of the group."""
        self.screen.touched()
        self._draft = replace(self._draft, members=self._draft.members ^ {member})
        self.refresh()

    @Slot()
    def forward(self) -> None:
        """The main button: the next question, add, or keep what was changed."""
        self.screen.touched()
        if not self._view.can_act or not self._view.act_label:
            return
        party, members = self._draft.party, self._draft.members
        if self._before is not None:
            self._keep(lambda: parties.change(self.house, party=party, member_ids=members, nonce=self.nonce))
        elif self._step == "members":
            self._keep(
                lambda: parties.add(
                    self.house, name=party.name, sign=party.sign, colour=party.colour, from_day=party.from_day,
                    until_day=party.until_day, member_ids=members, nonce=self.nonce,
                )
            )  # fmt: skip
        else:
            line = list(STEPS)
            self.open_step(line[line.index(self._step) + 1])

    def _keep(self, work: Callable[[], Change[Party]], sentence: str = "party_saved") -> None:
        kept = self.screen.act(work, "done")
        if kept is None:
            return
        self.nonce = new_nonce()
        self._before = self._draft = replace(self._draft, party=kept.result)
        self._step = "badge"
        self.refresh()
        self.screen.say_done(self.words.say(sentence, name=kept.result.name), "group")

    def _show(self, dialog: str) -> None:
        self.screen.touched()
        self._dialog = dialog
        self.changed.emit()

    @Slot()
    def ask_end(self) -> None:
        """Whether the group ends today."""
        self._show("end")

    @Slot()
    def end(self) -> None:
        self._show("")
        key = self._draft.party.key
        self._keep(lambda: parties.end_today(self.house, party_key=key, nonce=self.nonce), "party_ended")

    @Slot(str)
    def make_badge(self, kind: str) -> None:
        """A badge of the group: "card" on an A4 sheet, "paper" from the receipt printer."""
        self.screen.touched()
        key, nonce = self._draft.party.key, new_nonce()
        made = self.screen.act(
            lambda: new_badges.issue_for_party(self.house, party_key=key, nonce=nonce, on_paper=kind == "paper"), "done"
        )
        if made is None:
            return
        self._has_badge = True
        if kind == "paper":
            self._show("")
            self.screen.say_done(self.words.say("staff_badge_printing"), "printer")
        else:
            self._file = save_sheet(self.screen, (made.result,))
            self._show("file" if self._file else "")

    @Slot()
    def cancel(self) -> None:
        self._file = ""
        self._show("")

    def _file_text(self) -> str:
        return self.words.say("staff_cards_where", file=self._file) if self._file else ""

    name = Property(str, lambda self: self._view.name, notify=viewChanged)
    step = Property(str, lambda self: self._view.step, notify=viewChanged)
    sign = Property(str, lambda self: self._view.sign, notify=viewChanged)
    colour = Property(str, lambda self: self._view.colour, notify=viewChanged)
    note = Property(str, lambda self: self._view.note, notify=viewChanged)
    membersText = Property(str, lambda self: self._view.members, notify=viewChanged)
    ownDays = Property(bool, lambda self: self._view.own_days, notify=viewChanged)
    runs = Property(bool, lambda self: self._view.runs, notify=viewChanged)
    hasBadge = Property(bool, lambda self: self._has_badge, notify=viewChanged)
    actLabel = Property(str, lambda self: self._view.act_label, notify=viewChanged)
    canAct = Property(bool, lambda self: self._view.can_act, notify=viewChanged)
    dialog = Property(str, lambda self: self._dialog, notify=viewChanged)
    fileText = Property(str, lambda self: self._file_text(), notify=viewChanged)
    steps = Property(QObject, lambda self: self._steps, constant=True)
    signs = Property(QObject, lambda self: self._signs, constant=True)
    colours = Property(QObject, lambda self: self._colours, constant=True)
    durations = Property(QObject, lambda self: self._durations, constant=True)
    members = Property(QObject, lambda self: self._members, constant=True)
    finder = Property(QObject, lambda self: self._finder, constant=True)
    firstDay = Property(QObject, lambda self: self._first, constant=True)
    lastDay = Property(QObject, lambda self: self._last, constant=True)
