"""The questions of the first run, and when each is answered."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.starter import PACKS
from kiosk.words import Words
from ui.viewmodels.digits import TwicePin

STEPS = ("language", "place", "packs", "person", "sign", "pin", "seller", "done")
QUESTIONS = len(STEPS) - 1


@dataclass(frozen=True, slots=True)
class Draft:
    """The answers so far."""

    place: str = ""
    packs: frozenset[str] = frozenset(PACKS)
    name: str = ""
    sign: str = "sunflower"
    colour: str = "lemon"
    seller: str = ""


@dataclass(frozen=True, slots=True)
class SetupView:
    step: str = "language"
    number: int = 0
    ask: str = ""
    hint: str = ""
    act_label: str = ""
    can_act: bool = True
    can_later: bool = False
    problem: bool = False


def derive(draft: Draft, step: str, pin: TwicePin, words: Words) -> SetupView:
    """The question of a step, and whether it is answered."""
    ask, hint = f"setup_{step}_ask", f"setup_{step}_hint"
    if step == "pin":
        ask = "setup_pin_again_ask" if pin.first else ask
        hint = {"short": "staff_pin_short", "differs": "staff_pin_differs"}.get(pin.problem, hint)
    answered = {
        "place": bool(draft.place.strip()), "packs": bool(draft.packs), "person": bool(draft.name.strip()),
        "pin": bool(pin.typed),
    }  # fmt: skip
    label = {"seller": "setup_open_house", "done": "setup_done_start"}.get(step, "setup_next")
    return SetupView(
        step,
        STEPS.index(step),
        words.say("setup_done_title" if step == "done" else ask),
        _hint(draft, step, hint, words),
        words.say(label),
        answered.get(step, True),
        step == "seller",
        bool(pin.problem) and step == "pin",
    )


def _hint(draft: Draft, step: str, key: str, words: Words) -> str:
    if step == "done":
        return words.say("setup_done_hello", name=draft.name)
    return "" if step == "sign" else words.say(key)
