"""Printers and their queue."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk, open_kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model import printing
from kiosk.model.people import Member
from kiosk.model.printing import (
    DocumentKind,
    JobState,
    PrinterRole,
    PrinterSpec,
    PrintJob,
)
from kiosk.services import print_queue
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Outlets
from ui.viewmodels.printer_edit import Draft, derive
from ui.viewmodels.printers import job_rows, role_rows
from ui.window import KioskWindow

FR = Words("fr")


def spec(uri: str, role: PrinterRole = PrinterRole.RECEIPTS, columns: int = 48) -> PrinterSpec:
    return PrinterSpec(1, "x", uri, role, columns)


@pytest.mark.parametrize(
    ("printers", "where", "paper"),
    [
        ([], ["Papier montré à l'écran", "Avec les tickets", "Avec les tickets"], ["80 mm", "", ""]),
        (
            [spec("tcp://192.168.1.50:9100", columns=32), spec("file:/dev/usb/lp0", PrinterRole.LABELS)],
            ["Réseau : 192.168.1.50:9100", "Fichier : /dev/usb/lp0", "Avec les tickets"],
            ["58 mm", "80 mm", ""],
        ),
    ],
)
def test_where_each_paper_comes_out(printers: list[PrinterSpec], where: list[str], paper: list[str]) -> None:
    rows = role_rows(printers, FR)
    assert [row.where for row in rows] == where
    assert [row.paper for row in rows] == paper


@pytest.mark.parametrize(
    ("state", "mark", "retry", "cancel"),
    [
        (JobState.QUEUED, "wait", False, True),
        (JobState.SENDING, "wait", False, False),
        (JobState.PRINTED, "done", True, False),
        (JobState.UNVERIFIED, "done", True, False),
        (JobState.WAITING, "look", False, True),
        (JobState.NOT_SENT, "look", True, True),
        (JobState.UNKNOWN, "look", True, True),
        (JobState.STALE, "look", True, True),
        (JobState.CANCELLED, "gone", True, False),
    ],
)
def test_what_can_be_done_with_a_paper(state: JobState, mark: str, retry: bool, cancel: bool) -> None:
    document = printing.TestDoc("Atelier", "x", "preview:")
    job = PrintJob(3, DocumentKind.TEST, "k", 1, PrinterRole.RECEIPTS, state, 1_795_420_800_000, "fr", document)
    (row,) = job_rows([job], FR, "Europe/Paris")
    assert (row.mark, row.canRetry, row.canCancel) == (mark, retry, cancel)
    assert row.text == "Page d'essai · 09:00"
    assert row.stateText == FR.say(f"printers_state_{state}")
    assert row.stateText != f"printers_state_{state}"


@pytest.mark.parametrize(
    ("draft", "uri"),
    [
        (Draft("preview"), "preview:"),
        (Draft("same"), ""),
        (Draft("network", network=" 192.168.1.50 "), "tcp://192.168.1.50:9100"),
        (Draft("network", network="printer.local:9101"), "tcp://printer.local:9101"),
        (Draft("network", network="tcp://10.0.0.2:9100"), "tcp://10.0.0.2:9100"),
        (Draft("file", path="/dev/usb/lp0"), "file:/dev/usb/lp0"),
    ],
)
def test_an_address_from_what_was_typed(draft: Draft, uri: str) -> None:
    assert draft.uri == uri


@pytest.mark.parametrize(
    ("role", "found", "draft"),
    [
        (PrinterRole.RECEIPTS, None, Draft("preview")),
        (PrinterRole.LABELS, None, Draft("same")),
        (PrinterRole.RECEIPTS, spec("preview:"), Draft("preview")),
        (PrinterRole.RECEIPTS, spec("tcp://10.0.0.2:9100", columns=32), Draft("network", "10.0.0.2", columns=32)),
        (PrinterRole.LABELS, spec("file:/tmp/x"), Draft("file", path="/tmp/x")),
    ],
)
def test_a_printer_as_it_is_now(role: PrinterRole, found: PrinterSpec | None, draft: Draft) -> None:
    assert derive(role, found) == draft


@pytest.fixture
def printers_page(window: KioskWindow, members: dict[str, Member]) -> KioskWindow:
    window.screen.staff_opened(members["sunflower"])
    window.screen.open("Printers")
    return window


def test_an_empty_queue_and_a_test_page(printers_page: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    hand.see(FR.say("printers_queue_empty"))
    hand.tap("test_receipts")
    for _ in range(19):
        printers_page.screen.page.test("receipts")
    hand.see("Page d'essai · 09:00")
    with open_kiosk(kiosk.folder.path) as second:
        assert [job.kind for job in print_queue.recent(second.house)] == [DocumentKind.TEST]


def test_a_paper_that_did_not_come_out(printers_page: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    job = print_queue.test_page(kiosk.house, role=PrinterRole.RECEIPTS, nonce="t").result
    with kiosk.house.store.write() as tx:
        tx.prints.set_state(job, JobState.UNKNOWN)
    printers_page.screen.page.refresh()
    hand.tap(f"retry_{job}")
    for _ in range(19):
        printers_page.screen.page.retry(job)
    assert [each.state for each in print_queue.recent(kiosk.house)] == [JobState.QUEUED, JobState.CANCELLED]
    copy = print_queue.recent(kiosk.house)[0].id
    hand.tap(f"cancel_{copy}")
    assert print_queue.recent(kiosk.house)[0].state is JobState.CANCELLED


def test_an_address_is_typed_checked_and_kept(
    printers_page: KioskWindow, hand: Hand, outlets: Outlets, kiosk: Kiosk
) -> None:
    checked: list[str] = []
    outlets.check_printer_uri = checked.append
    hand.tap("edit_labels")
    hand.tap("kind_network")
    hand.tap("printerAddressField")
    hand.type("10.0.0.7\r")
    hand.tap("columns_32")
    hand.tap("savePrinter")
    hand.see("Réseau : 10.0.0.7:9100")
    assert checked == ["tcp://10.0.0.7:9100"]
    with open_kiosk(kiosk.folder.path) as second:
        (printer,) = print_queue.printers(second.house)
        assert (printer.uri, printer.role, printer.columns) == ("tcp://10.0.0.7:9100", PrinterRole.LABELS, 32)
    window = printers_page
    window.screen.closeNotice()
    hand.tap("edit_labels")
    hand.tap("kind_same")
    hand.tap("savePrinter")
    assert print_queue.printers(kiosk.house) == []


def test_a_wrong_address_is_refused_and_nothing_kept(
    printers_page: KioskWindow, hand: Hand, outlets: Outlets, kiosk: Kiosk
) -> None:
    def refuse(uri: str) -> None:
        raise Refused(RefusalCode.BAD_PRINTER_ADDRESS, uri=uri)

    outlets.check_printer_uri = refuse
    hand.tap("edit_receipts")
    hand.tap("kind_file")
    hand.tap("savePrinter")
    hand.see(FR.say("refused_bad_printer_address_title"))
    assert printers_page.screen.pageName == "PrinterEdit"
    assert print_queue.printers(kiosk.house) == []
