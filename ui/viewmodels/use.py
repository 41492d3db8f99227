"""One machine: begin, stop, "still there?", clean or not, and the way to say that something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import RefusalCode, Refused, Trouble
from kiosk.model.people import COLOURS
from kiosk.model.resources import UnitState
from kiosk.model.uses import Session
from kiosk.rules.calendar import QUARTER_MS
from kiosk.services import entry, faults, pools, presence, room, sessions, uses
from kiosk.services.entry import Look
from kiosk.services.house import Topic
from ui.viewmodels.base import PageModel, heard, new_nonce
from ui.viewmodels.use_view import UseView, derive

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class UseModel(PageModel):
    viewChanged = Signal()

    TOPICS = frozenset({Topic.USES, Topic.RESERVATIONS, Topic.RESOURCES, Topic.HOURS, Topic.QUALIFICATIONS})

    def __init__(self, screen: Screen, unit: int = 0) -> None:
        super().__init__(screen)
        self._unit = unit
        self._look: Look | None = None
        self._step = ""
        self._stopped: Session | None = None
        self._view = UseView()

    def _title(self) -> str:
        return self._view.label

    def _picture(self) -> str:
        return self._view.picture

    @property
    def _member_id(self) -> int | None:
        member = self.screen.session.member
        return member.id if member is not None else None

    def _spoken(self) -> str:
        view = self._view
        told = (view.heading, view.sentence, view.next_step, view.ring_large, view.ring_small, view.warning, view.hint)
        return heard(view.label, view.state_text, *told)

    def announced(self) -> str:
        return self._view.hint

    def refresh(self) -> None:
        house = self.house
        self._look = entry.look(house, unit_id=self._unit, member_id=self._member_id)
        standing = None
        if self._look is not None:
            found = room.pool(house, resource_id=self._look.resource.id)
            standing = next((each for unit, each in found[1] if unit.id == self._unit), None) if found else None
        view = derive(
            self._look, standing, faults.said_of(house, unit_id=self._unit), self._step, house.now(), self.words,
            house.settings.zone, known=self._member_id is not None,
        )  # fmt: skip
        if view != self._view:
            self._view = view
            self.changed.emit()

    def take_code(self, text: str) -> bool:
        """A badge: the second one where two are needed, else of who wants this machine."""
        if self._step == "companion":
            self._with(text)
        else:
            self._arrive(text)
        return True

    def _with(self, text: str) -> None:
        here = self.screen.act(lambda: presence.check_in(self.house, code=text, nonce=new_nonce()), sound="")
        if here is not None:
            self._step = ""
            self._begin(here.result.member.id)
            self.refresh()

    def _arrive(self, text: str) -> None:
        nonce = new_nonce()
        try:
            change = presence.check_in(self.house, code=text, nonce=nonce)
        except Refused as refused:
            if not self._stop_all_the_same(text):
                self.screen.refuse(refused)
            return
        except Trouble as error:
            self.screen.tell_trouble(error)
            return
        self.screen.outlets.play("accepted")
        self.screen.welcome(change.result)
        self.screen.go("Use", unit=self._unit)

    def _stop_all_the_same(self, text: str) -> bool:
        """Whoever may not come in now still stops what she uses."""
        try:
            member = presence.whose(self.house, code=text)
        except Refused:
            return False
        mine = sessions.of_member(self.house, member_id=member.id)
        found = next((each.session for each in mine if each.unit.id == self._unit), None)
        if found is None:
            return False
        self._stop(member.id, found)
        return True

    @Slot()
    def act(self) -> None:
        """The one main button: begin, stop, answer, or reserve for later."""
        self.screen.touched()
        look, member_id = self._look, self._member_id
        if look is None:
            return
        if self._view.asks:
            self._say_here(look)
        elif self._view.state == "running" and look.running is not None and member_id is not None:
            self._stop(member_id, look.running.session)
        elif self._view.state == "start":
            self._start(look)
        elif self._view.state == "busy":
            self.screen.go("ReserveSlot", resource=look.resource.id)

    def _start(self, look: Look) -> None:
        if look.refused is not None and look.refused.code is RefusalCode.NEEDS_SOMEONE:
            self._step = "companion"
            self.refresh()
        else:
            self._begin(None)

    def _begin(self, companion_id: int | None) -> None:
        member_id = self._member_id
        if member_id is None:
            return
        self.screen.act(
            lambda: uses.start(
                self.house, member_id=member_id, unit_id=self._unit, companion_id=companion_id, nonce=self.nonce
            )
        )
        self.nonce = new_nonce()

    @Slot()
    def stop(self) -> None:
        """Stop, where the main button asks something else."""
        self.screen.touched()
        if self._look is not None and self._look.running is not None and self._member_id is not None:
            self._stop(self._member_id, self._look.running.session)

    def _stop(self, member_id: int, session: Session) -> None:
        look, frees = self._look, self._frees_time(session)
        change = self.screen.act(
            lambda: uses.stop(self.house, member_id=member_id, seq=session.seq, nonce=self.nonce), "done"
        )
        self.nonce = new_nonce()
        if change is None or look is None:
            return
        if look.resource.asks_clean:
            self._step, self._stopped = "clean", session
            self.refresh()
        else:
            self._leave("use_stopped_freed" if frees else "use_stopped", look.resource.picture)

    def _frees_time(self, session: Session) -> bool:
        running = self._look.running if self._look is not None else None
        return (
            running is not None
            and session.reservation_id is not None
            and (running.ends_at - self.house.now() > QUARTER_MS)
        )

    def _leave(self, key: str, picture: str) -> None:
        self.screen.back() if self._member_id is not None else self.screen.home()
        self.screen.say_done(self.words.say(key), picture)

    def _say_here(self, look: Look) -> None:
        if look.running is None:
            return
        seq = look.running.session.seq
        answered = self.screen.act(
            lambda: uses.still_here(self.house, seq=seq, member_id=self._member_id, nonce=self.nonce)
        )
        self.nonce = new_nonce()
        if answered is not None:
            self.screen.say_done(self.words.say("use_here_done"), "still-there")

    @Slot(bool)
    def say_clean(self, clean: bool) -> None:  # noqa: FBT001
        """Clean, or not clean: one of two pictures."""
        self.screen.touched()
        session, look = self._stopped, self._look
        if session is None or look is None:
            return
        said = self.screen.act(
            lambda: uses.say_clean(
                self.house, seq=session.seq, clean=clean, member_id=self._member_id, nonce=self.nonce
            )
        )
        if said is not None:
            self._step, self._stopped = "", None
            self._leave("use_clean_thanks" if clean else "use_not_clean_thanks", "clean" if clean else "not-clean")

    @Slot()
    def report(self) -> None:
        """Something is wrong with it."""
        self.screen.touched()
        self.screen.go("Fault", unit=self._unit)

    @Slot(bool)
    def decide(self, works: bool) -> None:  # noqa: FBT001
        """Who keeps the day: it works, or it is out of order."""
        self.screen.touched()
        member = self.screen.session.member
        if member is None:
            return
        state = UnitState.OK if works else UnitState.BROKEN
        decided = self.screen.act(
            lambda: pools.set_unit_state(self.house, unit_id=self._unit, state=state, by=member, nonce=self.nonce)
        )
        self.nonce = new_nonce()
        if decided is not None:
            key = "use_works_done" if works else "use_break_done"
            self.screen.say_done(self.words.say(key), "works-still" if works else "works-not")

    def _colour(self) -> str:
        return COLOURS.get(getattr(self.screen.session.member, "colour", ""), "#FFFFFF")

    state = Property(str, lambda self: self._view.state, notify=viewChanged)
    label = Property(str, lambda self: self._view.label, notify=viewChanged)
    machine = Property(str, lambda self: self._view.picture, notify=viewChanged)
    availability = Property(str, lambda self: self._view.availability, notify=viewChanged)
    stateText = Property(str, lambda self: self._view.state_text, notify=viewChanged)
    hint = Property(str, lambda self: self._view.hint, notify=viewChanged)
    hintPicture = Property(str, lambda self: self._view.hint_picture, notify=viewChanged)
    reported = Property("QStringList", lambda self: list(self._view.reported), notify=viewChanged)
    heading = Property(str, lambda self: self._view.heading, notify=viewChanged)
    sentence = Property(str, lambda self: self._view.sentence, notify=viewChanged)
    nextStep = Property(str, lambda self: self._view.next_step, notify=viewChanged)
    mainLabel = Property(str, lambda self: self._view.main, notify=viewChanged)
    mainIcon = Property(str, lambda self: self._view.main_icon, notify=viewChanged)
    ring = Property(float, lambda self: self._view.ring, notify=viewChanged)
    ringLarge = Property(str, lambda self: self._view.ring_large, notify=viewChanged)
    ringSmall = Property(str, lambda self: self._view.ring_small, notify=viewChanged)
    warning = Property(str, lambda self: self._view.warning, notify=viewChanged)
    asks = Property(bool, lambda self: self._view.asks, notify=viewChanged)
    canStop = Property(bool, lambda self: self._view.can_stop, notify=viewChanged)
    mayDecide = Property(bool, lambda self: self._view.may_decide, notify=viewChanged)
    broken = Property(bool, lambda self: self._view.availability == "broken", notify=viewChanged)
    colour = Property(str, _colour, notify=viewChanged)
