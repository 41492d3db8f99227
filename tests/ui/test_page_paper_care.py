"""What paper needs: told in the header, mended by pictures, answered by a touch."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.app import Kiosk, open_kiosk
from kiosk.model.people import Member
from kiosk.model.printing import DocumentKind, JobState, PrinterRole, PrinterSpec, PrinterState, PrintJob
from kiosk.rules.paper import Concern, Need
from kiosk.services import office, print_queue
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Outlets
from ui.viewmodels.paper_care import View, derive
from ui.window import KioskWindow

FR = Words("fr")
ZONE = "Europe/Paris"
TILL = PrinterSpec(1, "Caisse", "tcp://192.0.2.1:9100", PrinterRole.RECEIPTS)


def job(state: JobState, copy: int = 1) -> PrintJob:
    return PrintJob(4, DocumentKind.SLIP, "k", copy, PrinterRole.RECEIPTS, state, 1_795_420_800_000, "fr")


def test_nothing_to_do() -> None:
    assert derive([], FR, ZONE) == View(title="Tout va bien", sentence="Les imprimantes sont prêtes.")


@pytest.mark.parametrize(
    ("profile", "columns", "size"), [("epson", 48, "big"), ("chinese58", 32, "small"), ("generic", 32, "small")]
)
def test_the_roll_is_changed_as_this_printer_wants_it(profile: str, columns: int, size: str) -> None:
    printer = PrinterSpec(1, "Caisse", "tcp://192.0.2.1:9100", PrinterRole.RECEIPTS, columns, profile)
    view = derive([Concern(Need.PAPER, printer=printer)], FR, ZONE)
    pictures = [step.picture for step in view.steps]
    assert pictures == [
        f"roll-open-{size}", "roll-old", f"roll-new-{size}", f"roll-pull-{size}", f"roll-close-{size}",
    ]  # fmt: skip
    assert [step.number for step in view.steps] == [1, 2, 3, 4, 5]
    assert view.sentence == "Caisse"


@pytest.mark.parametrize("need", [Need.COVER, Need.FAULT, Need.AWAY])
def test_other_faults_have_steps_too(need: Need) -> None:
    view = derive([Concern(need, printer=TILL)], FR, ZONE)
    assert view.title == FR.say(f"care_{need}")
    assert len(view.steps) >= 2


def test_a_question_names_the_paper_and_counts_the_others() -> None:
    found = [Concern(Need.CAME_OUT, job=job(JobState.UNKNOWN, 2)), Concern(Need.STALE, job=job(JobState.STALE))]
    view = derive(found, FR, ZONE)
    assert (view.need, view.job, view.more, view.sentence) == ("came_out", 4, 0, "Réservation (copie 2) · 09:00")
    assert derive(found[1:] * 3, FR, ZONE).more == 2


def put(kiosk: Kiosk, state: JobState, nonce: str) -> int:
    number = print_queue.test_page(kiosk.house, role=PrinterRole.RECEIPTS, nonce=nonce).result
    with kiosk.house.store.write() as tx:
        tx.prints.set_state(number, state)
    return number


def states(kiosk: Kiosk) -> list[JobState]:
    with open_kiosk(kiosk.folder.path) as second:
        return [each.state for each in reversed(print_queue.recent(second.house))]


def test_a_roll_that_ended_is_told_in_the_header_and_goes_when_it_is_changed(
    window: KioskWindow, hand: Hand, outlets: Outlets, kiosk: Kiosk
) -> None:
    kept = print_queue.save_printer(kiosk.house, printer=PrinterSpec(0, "Caisse", TILL.uri, TILL.role)).result
    standing = {kept.id: PrinterState.PAPER_OUT}
    outlets.printer_states = lambda: standing
    assert hand.find("headerPaper") is None
    window.screen.paper_news()
    hand.tap("headerPaper")
    hand.see(FR.say("care_paper"))
    assert hand.find("step_5") is not None
    standing[kept.id] = PrinterState.READY
    window.screen.paper_news()
    hand.see(FR.say("care_well"))
    window.screen.home()
    assert hand.find("headerPaper") is None


def test_it_came_out_and_it_did_not(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    put(kiosk, JobState.UNKNOWN, "one")
    put(kiosk, JobState.UNKNOWN, "two")
    window.screen.paper_news()
    hand.tap(FR.say("care_short_came_out"))
    hand.tap("careYes")
    for _ in range(19):
        window.screen.paper_care.refresh()
    hand.pause(450)
    hand.tap("careNo")
    hand.see(FR.say("care_well"))
    assert states(kiosk) == [JobState.PRINTED, JobState.CANCELLED, JobState.QUEUED]
    assert [each.copy for each in print_queue.recent(kiosk.house)] == [2, 1, 1]


def test_old_papers_are_printed_left_or_all_left(window: KioskWindow, hand: Hand, kiosk: Kiosk, clock: Any) -> None:
    for number in range(5):
        print_queue.test_page(kiosk.house, role=PrinterRole.RECEIPTS, nonce=f"n{number}")
    clock.step(minutes=5)
    print_queue.grow_old(kiosk.house)
    window.screen.paper_news()
    hand.tap("headerPaper")
    hand.tap("careYes")
    hand.pause(450)
    hand.tap("careNo")
    hand.tap("careLeaveAll")
    hand.see(FR.say("care_well"))
    assert states(kiosk) == [JobState.QUEUED, *[JobState.CANCELLED] * 4]


def test_a_badge_is_asked_about_only_by_staff(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    office.issue_badge(kiosk.house, member_id=members["butterfly"].id, nonce="b", on_paper=True)
    (badge,) = print_queue.open_jobs(kiosk.house)
    with kiosk.house.store.write() as tx:
        tx.prints.set_state(badge.id, JobState.UNKNOWN)
    window.screen.paper_news()
    assert hand.find("headerPaper") is None
    window.screen.staff_opened(members["sunflower"])
    window.screen.open("Staff")
    hand.see(FR.say("care_short_came_out"))
    hand.pause(200)
    hand.tap("headerPaper")
    hand.see("Badge · 09:00")
    window.screen.home()
    assert hand.find("headerPaper") is None
