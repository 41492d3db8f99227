"""All badges of one member, with their states: what is lost stops, what is found works again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.badges import Badge, BadgeKind, BadgeState
from kiosk.services import badges, new_badges, office
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import clock, day_short
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES = {BadgeKind.PERSONAL: "badge", BadgeKind.DAY: "badge-day", BadgeKind.GROUP: "group"}


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """One badge; `mark` is "done" (works), "look" (lost) or "gone" (replaced, over)."""

    badge: int
    picture: str
    text: str
    stateText: str
    mark: str
    canLose: bool
    canRestore: bool


def rows(found: list[Badge], made: dict[int, str], now: int, words: Words) -> tuple[BadgeRow, ...]:
    """The newest first; `made` tells in words when each was made."""
    return tuple(_row(badge, made[badge.id], now, words) for badge in found)


def _row(badge: Badge, made: str, now: int, words: Words) -> BadgeRow:
    over = badge.ends_at is not None and badge.ends_at <= now
    state = "over" if over else badge.state.value
    works = state == BadgeState.ACTIVE
    return BadgeRow(
        badge.id,
        PICTURES[badge.kind],
        words.say(f"badge_kind_{badge.kind}", day=made),
        words.say(f"badge_state_{state}"),
        "done" if works else "look" if state == BadgeState.LOST else "gone",
        works,
        not works and not over,
    )


@QmlElement
@QmlUncreatable("made by navigation")
class MemberBadgesModel(PageModel):
    viewChanged = Signal()

    PICTURE = "badge"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.MEMBERS})

    def __init__(self, screen: Screen, member: int = 0) -> None:
        super().__init__(screen)
        self._member = member
        self._name = next((each.name for each in office.members(self.house)[0] if each.id == member), "")
        self._asked = 0
        self._rows = Rows(BadgeRow, parent=self)

    def _title(self) -> str:
        return self.words.say("badge_list_title", name=self._name)

    def refresh(self) -> None:
        found = badges.of_member(self.house, member_id=self._member)
        made = {badge.id: self._made(badge.issued_at) for badge in found}
        self._rows.replace(rows(found, made, self.house.now(), self.words))
        self.changed.emit()

    def _made(self, at: int) -> str:
        return f"{day_short(self.house.day_of(at), self.words)} {clock(at, self.house.settings.zone)}"

    @Slot(int)
    def lose(self, badge: int) -> None:
        """This badge is lost: it stops at once."""
        self._turn(new_badges.report_lost, badge, "badge_now_lost", "badge-lost")

    @Slot(int)
    def ask_restore(self, badge: int) -> None:
        """This badge is found; where another one works, a question comes first."""
        self.screen.touched()
        works = any(row.canLose and row.picture == PICTURES[BadgeKind.PERSONAL] for row in self._rows.rows)
        self._asked = badge
        if works:
            self.changed.emit()
        else:
            self.restore()

    @Slot()
    def restore(self) -> None:
        badge, self._asked = self._asked, 0
        self._turn(new_badges.restore, badge, "badge_now_found", "done")

    @Slot()
    def cancel(self) -> None:
        self._asked = 0
        self.changed.emit()

    def _turn(self, work: new_badges.Turn, badge: int, sentence: str, picture: str) -> None:
        staff = self.screen.session.staff
        if staff is None:
            return
        nonce = new_nonce()
        done = self.screen.act(lambda: work(self.house, badge_id=badge, by=staff, nonce=nonce))
        self.refresh()
        if done is not None:
            self.screen.say_done(self.words.say(sentence, name=self._name), picture)

    badges = Property(QObject, lambda self: self._rows, constant=True)
    asks = Property(bool, lambda self: self._asked > 0, notify=viewChanged)
    empty = Property(bool, lambda self: not self._rows.rows, notify=viewChanged)
