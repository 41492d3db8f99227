"""The day, step by step: what a hand does, what the screen must show, what the file must say."""

from __future__ import annotations

import time
from collections.abc import Callable

from kiosk.demo.people import PIN
from kiosk.tour.card import card_frame, show
from kiosk.tour.checks import StepFailed, must
from kiosk.tour.world import World
from kiosk.words.formats import euros

__all__ = ["STEPS", "StepFailed"]

Told = dict[str, object]
TOLD_AT_MOST = 8
"""Messages that may wait for her, one page each."""
DOUBLE_TOUCH_MS = 450
"""Sooner than this, two touches of one button are one."""
_ABSENT = """select id, name from member m where role = 'member'
    and not exists (select 1 from person p where p.member_id = m.id and p.local_day = ?)
    and (select count(*) from member other where other.name = m.name) = 1 order by id"""


def _absent_member(world: World) -> tuple[int, str]:
    """Id and name of somebody who has not come yet today."""
    number, name = world.rows(_ABSENT, _day(world))[0]
    return int(str(number)), str(name)


def _press_keys(world: World, digits: str) -> None:
    for digit in digits:
        world.hand.tap(digit)


def _open_staff(world: World) -> None:
    code = str(world.rows("select typed_code from member where role = 'staff' and typed_code is not null")[0][0])
    world.hand.tap(world.say("home_staff"))
    _press_keys(world, code)
    world.hand.see(world.say("staff_pin_hidden"))
    _press_keys(world, PIN)
    world.hand.tap(world.say("staff_open"))
    world.hand.see(world.say("staff_way_totals"))


def _go_home(world: World) -> None:
    _put_away(world)
    world.desk.screen.home()
    world.hand.see(world.say("home_show_badge"))


def home_at_rest(world: World) -> Told:
    """The room as one finds it."""
    world.hand.see(world.say("home_show_badge"))
    world.hand.see(world.kiosk.house.settings.place_name)
    resources = world.rows("select name from resource where active")
    for (name,) in resources:
        world.hand.see(str(name))
    return {"resources": len(resources)}


def staff_prints_a_badge(world: World) -> Told:
    """Typed code and PIN, then a badge on the receipt printer and a card on an A4 sheet."""
    who = world.memory["who"] = _absent_member(world)
    known = world.sheets()
    _open_staff(world)
    world.hand.tap(world.say("staff_way_members"))
    world.hand.tap(who[1])
    world.hand.tap(world.say("staff_step_badge"))
    world.hand.tap(world.say("staff_badge_paper"))
    paper = world.wait_for_paper("badge", known)
    _put_away(world)
    world.hand.tap(world.say("staff_badge_card"))
    world.hand.tap(world.say("staff_badge_yes"))
    world.hand.wait(lambda: any(world.folder.paper.glob("badges-*.pdf")), "no card sheet was written")
    sheet = max(world.folder.paper.glob("badges-*.pdf"), key=lambda path: path.stat().st_mtime)
    world.memory["card"] = card_frame(sheet)
    states = [row[0] for row in world.rows("select state from badge order by id")]
    must(states.count("active") == 1, f"one badge is active, not {states}")
    left = world.rows("select count(*) from print_job where kind = 'badge' and document is not null")
    must(left == [(0,)], "a badge job kept its token")
    return {"paper": paper, "sheet": sheet.name, "badges": states}


def badge_before_the_camera(world: World) -> Told:
    """The card's picture before the camera: greeting in her language, presence noted."""
    _go_home(world)
    _, name = world.memory["who"]
    before = world.rows("select count(*) from visit where kind = 'in'")[0][0]
    camera = world.desk.camera
    must(camera is not None, "no camera service")
    began = time.monotonic()
    _hold_card(world, world.say("member_hello", name=name))
    took = round((time.monotonic() - began) * 1000)
    world.hand.see(world.say("member_not_me"))
    visits = world.rows("select kind from visit order by seq desc limit 1")
    after = world.rows("select count(*) from visit where kind = 'in'")[0][0]
    must(visits == [("in",)] and int(str(after)) == int(str(before)) + 1, "no arrival was noted")
    return {"greeting_ms": took, "arrivals": after}


def _hold_card(world: World, greeting: str) -> None:
    """Thirty pictures a second until the screen greets."""
    deadline = time.monotonic() + 5
    plain = greeting.strip("\u2068\u2069")
    while not any(plain in text for text in world.hand.texts()):
        must(time.monotonic() < deadline, f"no {greeting!r} after five seconds")
        if world.desk.camera is not None:
            show(world.desk.camera.sink, world.memory["card"])
        world.hand.pause(33)


def she_reserves_a_machine(world: World) -> Told:
    """Reserve, machine, offer, button; the slip prints."""
    known = world.sheets()
    _past_what_waits(world)
    before = world.rows("select count(*) from reservation where state = 'booked'")[0][0]
    world.hand.tap(world.say("member_reserve"))
    world.hand.tap("Piqueuse")
    world.hand.see(world.say("duration_hours", n=2))
    world.hand.tap(world.say("reserve_act"))
    slip = world.wait_for_paper("slip", known)
    newest = world.rows("select id, end_at - start_at from reservation order by id desc limit 1")[0]
    must(newest[1] == 2 * 3_600_000, f"two hours were asked, {newest[1]} ms are reserved")
    claims = world.rows("select count(*) from claim where owner = ? and kind = 'reserved'", newest[0])
    must(claims == [(8,)], f"two hours are eight quarter-hours, not {claims}")
    after = world.rows("select count(*) from reservation where state = 'booked'")[0][0]
    must(int(str(after)) == int(str(before)) + 1, "not exactly one reservation was added")
    return {"paper": slip, "claims": 8}


def another_scans_while_a_field_has_the_focus(world: World) -> Told:
    """A keyboard-type scanner while staff types a name: nothing leaks into the field."""
    _go_home(world)
    number, name = _absent_member(world)
    token = _token_of(world, number)
    _open_staff(world)
    world.hand.tap(world.say("staff_way_members"))
    world.hand.tap(world.say("staff_members_add"))
    field = world.hand.find("memberNameField")
    must(field is not None, "no name field")
    world.hand.tap("memberNameField")
    world.hand.type("Ma")
    world.hand.wait(lambda: field is not None and field.property("text") == "Ma", "typing does not reach the field")
    world.hand.scan(token)
    world.hand.see(world.say("member_hello", name=name).strip("\u2068\u2069"))
    arrivals = world.rows("select count(*) from journal where act = 'check_in' and local_day = ?", _day(world))
    typed = [str(row[0]) for row in world.rows("select name from member")]
    must(not any(token[:6] in each for each in typed), "the scan leaked into a name")
    return {"arrivals_today": arrivals[0][0]}


def _past_what_waits(world: World) -> None:
    """What was left for her at her badge is for later: on to her own page."""
    for _ in range(TOLD_AT_MOST):
        if world.desk.screen.navigation.here.name != "Arrival":
            return
        world.hand.tap("arrivalLater")
        world.hand.pause(DOUBLE_TOUCH_MS)
    must(world.desk.screen.navigation.here.name != "Arrival", "her messages do not end")


def _token_of(world: World, member_id: int) -> str:
    """A badge printed before this day; its token is only on its card."""
    from kiosk.services import office

    return office.issue_badge(world.kiosk.house, member_id=member_id, nonce="tour-badge").result.token


def _day(world: World) -> str:
    return world.kiosk.house.today()


def she_notes_a_batch(world: World) -> Told:
    """Product, quantity, lot number; the label prints."""
    known = world.sheets()
    _past_what_waits(world)
    world.hand.tap(world.say("member_made"))
    world.hand.tap("Sac bleu")
    world.hand.tap(world.say("made_act"))
    label = world.wait_for_paper("label", known)
    lot, milli = world.rows(
        "select l.number, s.base_milli from lot l join batch b on b.lot_id = l.id"
        " join batch_step s on s.batch_id = b.id and s.kind = 'made' order by l.id desc limit 1"
    )[0]
    world.hand.see(str(lot))
    must(milli == 8000, f"eight bags are 8000 thousandths, not {milli}")
    return {"paper": label, "lot": lot}


def three_products_paid_in_cash(world: World) -> Told:
    """Three products, cash with change, receipt on paper."""
    _go_home(world)
    known = world.sheets()
    before = world.rows("select count(*) from sale")[0][0]
    world.hand.tap(world.say("home_till"))
    for product in ("Sac bleu", "Trousse", "Mafé"):
        world.hand.tap(product)
    world.hand.see(world.say("controls_training"))
    total = 1800 + 900 + 850
    world.hand.see(euros(total, world.words.language))
    world.hand.tap(world.say("till_pay"))
    world.hand.tap("give_5000")
    world.hand.tap(world.say("pay_collect"))
    world.hand.see(euros(5000 - total, world.words.language))
    picture = world.shot("change")
    world.hand.tap("handedOver")
    world.hand.tap(world.say("receipt_paper"))
    receipt = world.wait_for_paper("receipt", known)
    seq, mode, cents = world.rows("select seq, mode, total_cents from sale order by seq desc limit 1")[0]
    must((mode, cents) == ("training", total), f"the ticket says {mode} {cents}")
    paid = world.rows("select means, amount_cents, given_cents from payment where sale_seq = ?", seq)
    must(paid == [("cash", total, 5000)], f"the payment says {paid}")
    after = world.rows("select count(*) from sale")[0][0]
    must(int(str(after)) == int(str(before)) + 1, "not exactly one ticket was written")
    world.memory["sale"] = seq
    return {"paper": receipt, "total_cents": total, "change_cents": 5000 - total, "change_picture": picture}


def day_totals(world: World) -> Told:
    """The staff page tells the day's tickets and means."""
    _go_home(world)
    _open_staff(world)
    world.hand.tap(world.say("staff_way_totals"))
    tickets, cents = world.rows(
        "select count(*), coalesce(sum(total_cents), 0) from sale where local_day = ?", _day(world)
    )[0]
    world.hand.see(euros(int(str(cents)), world.words.language))
    world.hand.see(world.say("staff_totals_tickets", n=int(str(tickets))).strip("\u2068\u2069"))
    return {"tickets": tickets, "total_cents": cents}


def restarted(world: World) -> Told:
    """The kiosk stops and starts again: everything is there."""
    tables = ("visit", "reservation", "claim", "batch", "lot", "sale", "payment", "journal", "badge")
    before = {name: world.rows(f"select count(*) from {name}")[0][0] for name in tables}
    world.restart()
    world.hand.see(world.say("home_show_badge"))
    after = {name: world.rows(f"select count(*) from {name}")[0][0] for name in tables}
    must(before == after, f"rows before {before}, after {after}")
    must(world.rows("pragma integrity_check") == [("ok",)], "the file is not whole")
    sale = world.rows("select total_cents from sale where seq = ?", world.memory["sale"])
    must(len(sale) == 1, "the ticket is gone")
    return {"rows": after}


def _put_away(world: World) -> None:
    """What lies over the page goes: the sheet of what was done, the paper of the preview printer."""
    world.hand.pause(200)
    for name in ("sheetPrimary", "paperClose"):
        if world.hand.find(name) is not None:
            world.hand.tap(name)
            world.hand.pause(100)


STEPS: tuple[Callable[[World], Told], ...] = (
    home_at_rest,
    staff_prints_a_badge,
    badge_before_the_camera,
    she_reserves_a_machine,
    another_scans_while_a_field_has_the_focus,
    she_notes_a_batch,
    three_products_paid_in_cash,
    day_totals,
    restarted,
)
