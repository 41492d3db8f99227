"""The whole desk: a window, its workers and printers that break."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.desk import Desk
from kiosk.model.people import Member
from kiosk.model.printing import (
    Capabilities,
    JobState,
    PrinterRole,
    PrinterSpec,
    PrinterState,
    PrintJob,
    Verdict,
)
from kiosk.pressroom import Pressroom
from kiosk.services import office, print_queue, till
from kiosk.words import Words
from ui.hand import Hand

FR = Words("fr")


class Machine:
    """A printer that does as it is told."""

    state_now, verdict = PrinterState.READY, Verdict.PRINTED

    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        return self.verdict, "as told"

    def resume(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        return self.verdict, "asked again"

    def state(self, spec: PrinterSpec) -> PrinterState:
        return self.state_now

    def probe(self, spec: PrinterSpec) -> Capabilities:
        return Capabilities(status=True, barrier=True)


@pytest.fixture
def machine(kiosk: Kiosk) -> Machine:
    kiosk.change_setting("camera", False)
    print_queue.save_printer(
        kiosk.house, printer=PrinterSpec(0, "Caisse", "tcp://192.0.2.1:9100", PrinterRole.RECEIPTS)
    )
    return Machine()


@pytest.fixture
def desk(qapp: QGuiApplication, kiosk: Kiosk, machine: Machine) -> Iterator[Desk]:
    QAccessible.setActive(True)
    desk = Desk(kiosk, printer=machine)
    desk.window.show(size=(1280, 800))
    while desk.paper.pressroom is None:
        QTest.qWait(10)
    yield desk
    desk.close()


@pytest.fixture
def hand(desk: Desk) -> Hand:
    return Hand(desk.window.window, desk.screen.code_seen)


def states(kiosk: Kiosk) -> list[JobState]:
    return [job.state for job in reversed(print_queue.recent(kiosk.house))]


def holds(path: Path, token: bytes) -> bool:
    with suppress(FileNotFoundError):
        return token in path.read_bytes()
    return False


def sell(desk: Desk, nonce: str) -> None:
    house = desk.kiosk.house
    product = next(each for each in till.products_sold(house)[0] if each.price_cents)
    basket = till.add_product(house, product_id=product.id, nonce=nonce).result
    paid = [till.cash(basket.total_cents, basket.total_cents)]
    sale = desk.screen.act(lambda: till.pay(house, basket_id=basket.id, nonce=basket.nonce, payments=paid))
    assert sale is not None
    assert desk.screen.act(lambda: till.print_receipt(house, sale_seq=sale.result.seq, nonce=f"print-{nonce}"))


def test_a_roll_ends_and_is_changed_while_people_go_on(desk: Desk, hand: Hand, kiosk: Kiosk, machine: Machine) -> None:
    machine.verdict, machine.state_now = Verdict.WAITING, PrinterState.PAPER_OUT
    for number in range(3):
        sell(desk, f"sale-{number}")
    hand.tap("headerPaper")
    hand.see(FR.say("care_paper"))
    assert states(kiosk) == [JobState.WAITING, JobState.QUEUED, JobState.QUEUED]
    machine.verdict, machine.state_now = Verdict.PRINTED, PrinterState.READY
    hand.see(FR.say("care_well"))
    hand.wait(lambda: states(kiosk) == [JobState.PRINTED] * 3, lambda: str(states(kiosk)))


def test_a_paper_that_may_be_out_is_asked_about(desk: Desk, hand: Hand, kiosk: Kiosk, machine: Machine) -> None:
    machine.verdict = Verdict.UNKNOWN
    sell(desk, "one")
    hand.tap("headerPaper")
    machine.verdict = Verdict.PRINTED
    hand.tap("careNo")
    hand.wait(lambda: states(kiosk) == [JobState.CANCELLED, JobState.PRINTED], lambda: str(states(kiosk)))
    assert print_queue.recent(kiosk.house)[0].copy == 2


def test_the_printer_page_lives(
    desk: Desk, hand: Hand, kiosk: Kiosk, machine: Machine, members: dict[str, Member]
) -> None:
    desk.screen.staff_opened(members["sunflower"])
    desk.screen.open("Printers")
    hand.see(FR.say("printer_state_ready"))
    machine.state_now = PrinterState.COVER_OPEN
    hand.see(FR.say("printer_state_cover_open"))
    hand.tap("edit_1")
    hand.see(FR.say("printer_probe_full"))


def test_a_badge_leaves_no_code_behind(
    desk: Desk, hand: Hand, kiosk: Kiosk, machine: Machine, members: dict[str, Member]
) -> None:
    badge = desk.screen.act(
        lambda: office.issue_badge(kiosk.house, member_id=members["butterfly"].id, nonce="b", on_paper=True)
    )
    assert badge is not None
    hand.wait(lambda: states(kiosk) == [JobState.PRINTED], lambda: str(states(kiosk)))
    token = badge.result.token.encode()

    def kept() -> list[str]:
        # The night's copy is being made beside this: files come and go.
        found = [Path(folder) / name for folder, _, names in os.walk(kiosk.folder.path) for name in names]
        return [path.name for path in found if holds(path, token)]

    hand.wait(lambda: kept() == [], lambda: str(kept()))


def test_frames_that_wait_together_begin_the_work_once(qapp: QGuiApplication, kiosk: Kiosk, machine: Machine) -> None:
    """A real screen draws in a thread of its own, and several frames may be told at once."""
    desk = Desk(kiosk, printer=machine)
    for _ in range(3):
        desk._first_frame()
    while desk.paper.pressroom is None:
        QTest.qWait(10)
    QTest.qWait(50)
    assert len(desk.findChildren(Pressroom)) == 1
    desk.close()
