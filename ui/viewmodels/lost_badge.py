"""A badge is lost: two members show theirs, or one who may; she touches her sign and a new one is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.badges import NewBadge
from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.rules.powers import Power
from kiosk.services import day_key, new_badges, office, presence
from kiosk.services.house import Change, Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.finder import Finder
from ui.viewmodels.people import PersonRow, person_rows

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

WHITE = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class LostView:
    """`step` is "badges" (somebody must vouch), "who" (she touches her sign) or "sure" (the last question)."""

    step: str = "badges"
    question: str = ""
    help: str = ""
    sign: str = ""
    colour: str = WHITE
    other: str = ""
    other_colour: str = WHITE
    her_sign: str = ""
    her_colour: str = WHITE


def derive(by: list[Member], her: Member | None, words: Words, *, enough: bool) -> LostView:
    step = "sure" if her is not None else "who" if enough else "badges"
    first, second = (by[0] if by else None), (by[1] if len(by) > 1 else None)
    return LostView(
        step,
        words.say(f"lost_ask_{step}"),
        words.say(f"lost_help_{len(by)}") if step == "badges" else "",
        SIGNS[first.sign] if first else "",
        COLOURS[first.colour] if first else WHITE,
        SIGNS[second.sign] if second else "",
        COLOURS[second.colour] if second else WHITE,
        SIGNS[her.sign] if her else "",
        COLOURS[her.colour] if her else WHITE,
    )


def may_be_hers(everybody: list[Member], by: list[Member]) -> list[Member]:
    """Everybody who may come, but those who vouch."""
    vouching = {member.id for member in by} if len(by) > 1 else set()
    return [member for member in everybody if not member.paused and member.id not in vouching]


@QmlElement
@QmlUncreatable("made by navigation")
class LostBadgeModel(PageModel):
    viewChanged = Signal()

    TITLE = "lost_title"
    PICTURE = "badge-lost"
    TOPICS = frozenset({Topic.MEMBERS, Topic.DAY_KEY})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        here = screen.session.staff or screen.session.member
        self._by: list[Member] = [here] if here is not None else []
        self._her: Member | None = None
        self._powers: frozenset[Power] = frozenset()
        self._view = LostView()
        self._members = Rows(PersonRow, parent=self)
        self._finder = Finder(self, self.refresh)

    def refresh(self) -> None:
        self._powers = frozenset().union(*(day_key.powers(self.house, member_id=each.id) for each in self._by))
        enough = new_badges.may_replace(self.house, by=self._by)
        view = derive(self._by, self._her, self.words, enough=enough)
        if enough:
            found = self._finder.among(may_be_hers(office.members(self.house)[0], self._by))
            # Names are for those who may see who is here; two members together see signs alone.
            self._members.replace(person_rows(found, self.words, named=self._sees_names()))
        if view != self._view:
            self._view = view
            self.changed.emit()

    def _sees_names(self) -> bool:
        return Power.SEE_PRESENT in self._powers

    def take_code(self, text: str) -> bool:
        """A badge of somebody who vouches."""
        if self._view.step != "badges":
            return False
        shown = self.screen.act(lambda: Change(presence.whose(self.house, code=text)))
        if shown is not None and shown.result.id not in {each.id for each in self._by}:
            self._by.append(shown.result)
            self.refresh()
        return True

    @Slot(int)
    def touch(self, member: int) -> None:
        """Her own sign, touched by herself."""
        self.screen.touched()
        with self.house.store.read() as tx:
            self._her = tx.members.get(member)
        self.refresh()

    @Slot()
    def cancel(self) -> None:
        self._her = None
        self.refresh()

    @Slot()
    def replace(self) -> None:
        """The lost one stops, a new one comes out of the printer."""
        her, by, nonce = self._her, list(self._by), new_nonce()
        self.cancel()
        if her is not None:
            self._finish(
                lambda: new_badges.replace_lost(self.house, member_id=her.id, by=by, nonce=nonce), "lost_done", her
            )

    @Slot()
    def for_today(self) -> None:
        """Forgotten at home: one for today, her own stays alive."""
        her, nonce = self._her, new_nonce()
        by = next((each for each in self._by if self._may(each, Power.DAY_BADGE)), None)
        self.cancel()
        if her is not None and by is not None:
            self._finish(
                lambda: new_badges.issue_for_day(self.house, member_id=her.id, by=by, nonce=nonce), "lost_done_day", her
            )

    def _may(self, member: Member, power: Power) -> bool:
        return power in day_key.powers(self.house, member_id=member.id)

    def _finish(self, work: Callable[[], Change[NewBadge]], sentence: str, her: Member) -> None:
        done = self.screen.act(work, "done")
        if done is None:
            return
        if self.screen.session.member is None:
            self.screen.home()
        else:
            self.screen.back()
        self.screen.say_done(self.words.say(sentence, name=her.name), "badge")

    step = Property(str, lambda self: self._view.step, notify=viewChanged)
    question = Property(str, lambda self: self._view.question, notify=viewChanged)
    help = Property(str, lambda self: self._view.help, notify=viewChanged)
    sign = Property(str, lambda self: self._view.sign, notify=viewChanged)
    colour = Property(str, lambda self: self._view.colour, notify=viewChanged)
    other = Property(str, lambda self: self._view.other, notify=viewChanged)
    otherColour = Property(str, lambda self: self._view.other_colour, notify=viewChanged)
    herSign = Property(str, lambda self: self._view.her_sign, notify=viewChanged)
    herColour = Property(str, lambda self: self._view.her_colour, notify=viewChanged)
    mayDay = Property(bool, lambda self: Power.DAY_BADGE in self._powers, notify=viewChanged)
    seesNames = Property(bool, lambda self: self._sees_names(), notify=viewChanged)
    finder = Property(QObject, lambda self: self._finder, constant=True)
    members = Property(QObject, lambda self: self._members, constant=True)
