"""What one machine says to who stands before it: a pure look at its state, its use and what may be begun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.errors import RefusalCode
from kiosk.model.faults import Fault
from kiosk.model.resources import Standing, UnitState
from kiosk.rules.calendar import MINUTE_MS
from kiosk.rules.uses import WARN_MS, Watch, watch
from kiosk.services.entry import Entry, Look
from kiosk.services.sessions import Running
from kiosk.words import Words
from kiosk.words.formats import clock, duration
from ui.notices import refusal
from ui.viewmodels.home import state_text
from ui.viewmodels.unit_names import named

REPORTS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class UseView:
    """`state` is public, start, running, busy, companion, stopped, clean or gone; `main` is the big button's label.

    `ring` is what is left of the time, from 0 to 1, or below 0 where there is no ring.
    """

    state: str = "gone"
    label: str = ""
    picture: str = ""
    availability: str = "closed"
    state_text: str = ""
    hint: str = ""
    hint_picture: str = ""
    reported: tuple[str, ...] = ()
    heading: str = ""
    sentence: str = ""
    next_step: str = ""
    main: str = ""
    main_icon: str = ""
    ring: float = -1.0
    ring_large: str = ""
    ring_small: str = ""
    warning: str = ""
    asks: bool = False
    can_stop: bool = False
    may_decide: bool = False


def derive(
    look: Look | None, standing: Standing | None, faults: Sequence[Fault], step: str, now: int, words: Words, zone: str,
    *, known: bool,
) -> UseView:  # fmt: skip
    """The page before a member, or before nobody known. `step` is what she was asked: companion, clean or nothing."""
    if look is None or standing is None:
        return UseView(sentence=words.say("use_gone"))
    base = _base(look, standing, faults, words, zone)
    if step == "clean":
        return replace(base, state="clean", heading=words.say("use_clean_question"))
    if step == "companion":
        return replace(
            base, state="companion", heading=words.say("use_with_someone"), sentence=words.say("use_second_badge")
        )
    asking = _asking(base, look.running, now, words)
    if look.hers and look.running is not None:
        return _running(asking, look.running, now, words, zone)
    if look.unit.state is UnitState.BROKEN:
        return replace(base, state="stopped", sentence=words.say("use_is_broken"))
    if not known:
        return _public(asking, standing, words)
    if look.entry is not None:
        return _start(base, look, look.entry, now, words, zone)
    return _busy(asking, look, words, zone)


def _base(look: Look, standing: Standing, faults: Sequence[Fault], words: Words, zone: str) -> UseView:
    text = state_text(standing, words, zone)
    if look.unit.state is UnitState.TO_LOOK_AT:
        text = f"{text} · {words.say('use_to_look_at')}"
    kinds = dict.fromkeys(f"fault-{fault.kind.value.replace('_', '-')}" for fault in faults)
    return UseView(
        label=named(look.resource.name, look.unit.label if look.of_pool else "", words), picture=look.resource.picture,
        availability=standing.availability.value, state_text=text,
        hint=look.unit.hint if look.unit.state is not UnitState.OK else "",
        hint_picture=look.unit.hint_picture, reported=tuple(kinds)[:REPORTS_SHOWN],
        may_decide=look.may_decide and look.unit.state in (UnitState.TO_LOOK_AT, UnitState.BROKEN),
    )  # fmt: skip


def _asking(view: UseView, running: Running | None, now: int, words: Words) -> UseView:
    """Whoever stands there may answer "still there?"."""
    if running is None:
        return view
    stage = watch(running.session.seen_at, running.resource.watch_minutes, now)
    if stage is Watch.QUIET:
        return view
    heading = words.say("use_there" if stage is Watch.ASKS else "use_nobody")
    return replace(view, asks=True, heading=heading, main=words.say("use_here"), main_icon="hand")


def _running(view: UseView, running: Running, now: int, words: Words, zone: str) -> UseView:
    started, ends = running.session.started_at, running.ends_at
    left = max(0, ends - now)
    minutes = -(-left // MINUTE_MS)
    shown = replace(
        view, state="running", can_stop=True, state_text=words.say("use_now"),
        ring=min(1.0, left / max(1, ends - started)),
        ring_large=duration(minutes, words), ring_small=words.say("use_until", time=clock(ends, zone)),
        warning=warning(running, now, words, zone),
    )  # fmt: skip
    return shown if view.asks else replace(shown, main=words.say("use_stop"), main_icon="stop")


def warning(running: Running, now: int, words: Words, zone: str) -> str:
    """What follows, in the last minutes of a use; else nothing."""
    if running.ends_at - now > WARN_MS:
        return ""
    if running.next_at is not None:
        return words.say("use_next_at", time=clock(running.next_at, zone))
    return words.say("use_ends_at", time=clock(running.ends_at, zone))


def _public(view: UseView, standing: Standing, words: Words) -> UseView:
    if view.asks:
        return replace(view, state="public")
    keys = {"busy": "use_badge_stop", "free": "use_badge_start"}
    return replace(view, state="public", sentence=words.say(keys.get(standing.availability.value, "use_badge_busy")))


def _start(view: UseView, look: Look, entry: Entry, now: int, words: Words, zone: str) -> UseView:
    minutes = -(-(entry.until_at - now) // MINUTE_MS)
    together = look.refused is not None and look.refused.code is RefusalCode.NEEDS_SOMEONE
    return replace(
        view, state="start", ring=1.0, ring_large=duration(minutes, words),
        ring_small=words.say("use_until", time=clock(entry.until_at, zone)),
        heading=words.say("use_free_time" if entry.reservation is None else "use_your_time"),
        main=words.say("use_start_two" if together else "use_start"), main_icon="people" if together else "play",
    )  # fmt: skip


def _busy(view: UseView, look: Look, words: Words, zone: str) -> UseView:
    if look.refused is None or view.asks:
        return replace(view, state="busy")
    notice = refusal(look.refused, words, zone)
    return replace(
        view, state="busy", heading=notice.title, sentence=notice.sentence, next_step=notice.next_step,
        main=words.say("use_reserve"), main_icon="calendar",
    )  # fmt: skip
