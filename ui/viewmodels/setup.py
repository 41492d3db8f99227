"""The first run: one question a page, a way back at each, and everything is written at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.badges import NewBadge
from kiosk.model.people import COLOURS, SIGNS
from kiosk.services import office, pins, setup
from kiosk.services.house import Change
from kiosk.words import LANGUAGES
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.card_sheet import save_sheet
from ui.viewmodels.digits import TwicePin
from ui.viewmodels.setup_steps import QUESTIONS, STEPS, Draft, SetupView, derive
from ui.viewmodels.signs import ColourRow, SignRow, colour_rows, sign_rows

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class SetupModel(PageModel):
    viewChanged = Signal()

    TITLE = "setup_title"
    PICTURE = "place"

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._draft, self._step, self._pin = Draft(), "language", TwicePin()
        self._founded: setup.FirstStaff | None = None
        self._file, self._has_badge = "", False
        self._view = SetupView()
        self._signs = Rows(SignRow, parent=self)
        self._colours = Rows(ColourRow, parent=self)

    def refresh(self) -> None:
        draft = self._draft
        self._signs.replace(sign_rows(frozenset(), draft.sign))
        self._colours.replace(colour_rows(frozenset(), draft.sign, draft.colour))
        self._view = derive(draft, self._step, self._pin, self.words)
        self.changed.emit()

    def take_code(self, text: str) -> bool:
        return self._founded is None

    def _change(self, draft: Draft) -> None:
        if draft != self._draft:
            self._draft = draft
            self.refresh()

    @Slot(str)
    def choose_language(self, language: str) -> None:
        self.screen.chooseLanguage(language)
        self.refresh()

    @Slot(str)
    def set_text(self, text: str) -> None:
        """The text field of the step."""
        names = {"place": "place", "person": "name", "seller": "seller"}
        if self._step in names:
            self._change(replace(self._draft, **{names[self._step]: text}))

    @Slot(str)
    def switch_pack(self, pack: str) -> None:
        self._change(replace(self._draft, packs=self._draft.packs ^ {pack}))

    @Slot(str)
    def choose_sign(self, sign: str) -> None:
        self._change(replace(self._draft, sign=sign))

    @Slot(str)
    def choose_colour(self, colour: str) -> None:
        self._change(replace(self._draft, colour=colour))

    @Slot(str)
    def press(self, key: str) -> None:
        self._pin = self._pin.press(key)
        self.refresh()

    @Slot()
    def step_back(self) -> None:
        """To the question before; a PIN is typed anew."""
        at = STEPS.index(self._step)
        if 0 < at < QUESTIONS:
            self._step, self._pin = STEPS[at - 1], TwicePin()
            self.refresh()

    @Slot()
    def forward(self) -> None:
        if not self._view.can_act:
            return
        if self._step == "pin":
            self._pin = self._pin.confirm(pins.LEAST_DIGITS)
        if self._step == "pin" and not self._pin.done:
            self.refresh()
        elif self._step == "seller":
            self._found()
        elif self._step == "done":
            self.screen.home()
        else:
            self._step = STEPS[STEPS.index(self._step) + 1]
            self.refresh()

    @Slot()
    def later(self) -> None:
        """No seller yet: the place's own name stands on training tickets."""
        self._draft = replace(self._draft, seller="")
        self._found()

    def _found(self) -> None:
        if self._founded is not None:
            return
        founded = self.screen.act(self._write, sound="done")
        if founded is not None:
            self._founded, self._step, self._pin = founded.result, "done", TwicePin()
            self.refresh()

    def _write(self) -> Change[setup.FirstStaff]:
        draft, language = self._draft, self.words.language
        others = tuple(each for each in self.house.settings.languages if each != language)
        self.screen.change_setting("place_name", " ".join(draft.place.split()))
        self.screen.change_setting("languages", (language, *others))
        return setup.found_place(
            self.house, staff_name=draft.name, sign=draft.sign, colour=draft.colour, language=language,
            pin=self._pin.typed, packs=tuple(draft.packs), seller_name=draft.seller.strip(),
        )  # fmt: skip

    @Slot()
    def make_card(self) -> None:
        """My own badge as a card to cut out."""
        made = self._issue(on_paper=False)
        if made is not None:
            self._file = save_sheet(self.screen, (made.result,))
            self.changed.emit()

    @Slot()
    def make_paper(self) -> None:
        """My own badge from the receipt printer."""
        if self._issue(on_paper=True) is not None:
            self.screen.say_done(self.words.say("staff_badge_printing"), "printer")

    def _issue(self, *, on_paper: bool) -> Change[NewBadge] | None:
        founded = self._founded
        if founded is None or self._has_badge:
            return None
        member = founded.member.id
        made = self.screen.act(
            lambda: office.issue_badge(self.house, member_id=member, nonce=self.nonce, on_paper=on_paper)
        )
        self._has_badge = made is not None
        self.changed.emit()
        return made

    @Slot()
    def open_printers(self) -> None:
        """The staff pages are open for whoever just opened the house."""
        if self._founded is not None:
            self.screen.staff_opened(self._founded.member)
            self.screen.navigation.home()
            self.screen.go("Printers")

    def _text(self) -> str:
        return {"place": self._draft.place, "person": self._draft.name, "seller": self._draft.seller}.get(
            self._step, ""
        )

    def _file_text(self) -> str:
        return self.words.say("staff_cards_where", file=self._file) if self._file else ""

    step = Property(str, lambda self: self._view.step, notify=viewChanged)
    number = Property(int, lambda self: self._view.number, notify=viewChanged)
    questions = Property(int, lambda self: QUESTIONS, constant=True)
    ask = Property(str, lambda self: self._view.ask, notify=viewChanged)
    hint = Property(str, lambda self: self._view.hint, notify=viewChanged)
    actLabel = Property(str, lambda self: self._view.act_label, notify=viewChanged)
    canAct = Property(bool, lambda self: self._view.can_act, notify=viewChanged)
    canLater = Property(bool, lambda self: self._view.can_later, notify=viewChanged)
    problem = Property(bool, lambda self: self._view.problem, notify=viewChanged)
    language = Property(str, lambda self: self.words.language, notify=viewChanged)
    languages = Property("QVariantMap", lambda self: LANGUAGES, constant=True)
    text = Property(str, lambda self: self._text(), notify=viewChanged)
    packs = Property("QStringList", lambda self: sorted(self._draft.packs), notify=viewChanged)
    signs = Property(QObject, lambda self: self._signs, constant=True)
    colours = Property(QObject, lambda self: self._colours, constant=True)
    sign = Property(str, lambda self: SIGNS[self._draft.sign], notify=viewChanged)
    colour = Property(str, lambda self: COLOURS[self._draft.colour], notify=viewChanged)
    digits = Property(int, lambda self: len(self._pin.typed), notify=viewChanged)
    boxes = Property(int, lambda self: max(pins.LEAST_DIGITS, len(self._pin.typed)), notify=viewChanged)
    code = Property(str, lambda self: self._founded.typed_code if self._founded else "", notify=viewChanged)
    hasBadge = Property(bool, lambda self: self._has_badge, notify=viewChanged)
    fileText = Property(str, lambda self: self._file_text(), notify=viewChanged)
