"""Printers and their queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.app import Kiosk, open_kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model import printing
from kiosk.model.people import Member
from kiosk.model.printing import (
    Capabilities,
    DocumentKind,
    JobState,
    PrintAttempt,
    PrinterRole,
    PrinterSpec,
    PrinterState,
    PrintJob,
    Verdict,
)
from kiosk.services import print_queue
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Outlets
from ui.viewmodels import printer_edit, printer_history
from ui.viewmodels.printer_find import address_of
from ui.viewmodels.printers import job_rows, printer_rows
from ui.window import KioskWindow

FR = Words("fr")


def spec(uri: str, role: PrinterRole | None = PrinterRole.RECEIPTS, columns: int = 48, number: int = 1) -> PrinterSpec:
    return PrinterSpec(number, f"N{number}", uri, role, columns)


def test_without_a_receipt_printer_paper_shows_on_the_screen() -> None:
    (row,) = printer_rows([], {}, FR)
    assert (row.printer, row.role, row.label, row.where) == (0, "receipts", "À l'écran", "Tickets · 80 mm")
    assert (row.stateText, row.mark) == ("prête", "done")


@pytest.mark.parametrize(
    ("state", "asks", "mark", "told"),
    [
        (None, True, "wait", "on demande…"),
        (PrinterState.READY, True, "done", "prête"),
        (PrinterState.NEAR_END, True, "wait", "le rouleau finit bientôt"),
        (PrinterState.PAPER_OUT, True, "look", "plus de papier"),
        (PrinterState.AWAY, True, "look", "éteinte ou débranchée"),
        (PrinterState.SILENT, True, "look", "ne répond pas"),
        (PrinterState.SILENT, False, "wait", "ne répond jamais"),
        (None, False, "wait", "ne répond jamais"),
        (PrinterState.AWAY, False, "look", "éteinte ou débranchée"),
    ],
)
def test_how_a_printer_stands(state: PrinterState | None, asks: bool, mark: str, told: str) -> None:
    printer = replace(spec("tcp://192.168.1.50:9100", columns=32), asks_status=asks)
    (row,) = printer_rows([printer], {1: state} if state else {}, FR)
    assert (row.mark, row.stateText) == (mark, told)
    assert (row.where, row.address) == ("Tickets · 58 mm", "192.168.1.50:9100")


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
    ("typed", "uri"),
    [
        (" 192.168.1.50 ", "tcp://192.168.1.50:9100"),
        ("printer.local:9101", "tcp://printer.local:9101"),
        ("tcp://10.0.0.2", "tcp://10.0.0.2:9100"),
        ("tcp://10.0.0.2:9100", "tcp://10.0.0.2:9100"),
        ("usb://04b8:0e15", "usb://04b8:0e15"),
        ("file:/dev/usb/lp0", "file:/dev/usb/lp0"),
        ("", ""),
    ],
)
def test_an_address_from_what_was_typed(typed: str, uri: str) -> None:
    assert address_of(typed) == uri


@pytest.mark.parametrize(
    ("tried", "asking", "told"),
    [
        (None, True, "On lui demande…"),
        (None, False, "Pas de réponse. Si elle imprime quand même, choisir «\u00a0Ne répond jamais\u00a0»."),
        (Capabilities(), False, "Pas de réponse. Si elle imprime quand même, choisir «\u00a0Ne répond jamais\u00a0»."),
        (Capabilities(status=True), False, "Elle dit son état, sans confirmer les papiers."),
        (Capabilities(status=True, barrier=True), False, "Elle répond et confirme chaque papier."),
    ],
)
def test_what_a_printer_answered_when_tried(tried: Capabilities | None, asking: bool, told: str) -> None:
    view = printer_edit.derive(spec("tcp://x:9100"), PrinterState.READY, tried, FR, asking=asking)
    assert (view.answers, view.mark, view.told) == (told, "done", "prête")


def test_every_try_is_told() -> None:
    at = 1_795_420_800_000
    tries = [
        PrintAttempt(2, 7, DocumentKind.RECEIPT, 1, 1, at, Verdict.NOT_SENT, "Connection refused"),
        PrintAttempt(1, 6, DocumentKind.TEST, 1, 1, at, Verdict.PRINTED),
    ]
    rows = printer_history.derive(tries, FR, "Europe/Paris")
    assert [(row.text, row.stateText, row.detail, row.mark) for row in rows] == [
        ("lun. 23 nov. · 09:00 · Ticket", "pas parti", "Connection refused", "look"),
        ("lun. 23 nov. · 09:00 · Page d'essai", "imprimé", "", "done"),
    ]


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


def test_a_network_printer_is_added_tried_and_kept(
    printers_page: KioskWindow, hand: Hand, outlets: Outlets, kiosk: Kiosk
) -> None:
    checked: list[str] = []
    tried: list[str] = []

    def probe(printer: PrinterSpec, then: Callable[[Capabilities | None], None]) -> None:
        tried.append(printer.uri)
        then(Capabilities(status=True, barrier=True))

    outlets.check_printer_uri, outlets.probe_printer = checked.append, probe
    hand.tap("addPrinter")
    hand.see(FR.say("printer_find_none"))
    hand.tap("printerAddressField")
    hand.type("10.0.0.7\r")
    hand.tap("useAddress")
    hand.see(FR.say("printer_probe_full"))
    hand.tap("printerNameField")
    hand.type(" bar\r")
    hand.tap("role_labels")
    hand.tap("family_chinese58")
    hand.tap("asks_false")
    hand.tap("savePrinter")
    hand.see("Étiquettes · 58 mm")
    assert set(checked) == set(tried) == {"tcp://10.0.0.7:9100"}
    with open_kiosk(kiosk.folder.path) as second:
        (printer,) = print_queue.printers(second.house)
    assert printer == PrinterSpec(
        1, "10.0.0.7:9100 bar", "tcp://10.0.0.7:9100", PrinterRole.LABELS, 32, "chinese58", asks_status=False
    )
    printers_page.screen.closeNotice()
    hand.tap("edit_1")
    hand.tap("removePrinter")
    hand.see(FR.say("printer_removed"))
    assert print_queue.printers(kiosk.house) == []


def test_a_plugged_printer_is_chosen(printers_page: KioskWindow, hand: Hand, outlets: Outlets, kiosk: Kiosk) -> None:
    outlets.find_printers = lambda then: then([PrinterSpec(0, "Epson TM-T20", "usb://04b8:0e03", None, 48, "epson")])
    hand.tap("addPrinter")
    hand.tap("found_0")
    hand.tap("savePrinter")
    hand.see("04b8:0e03")
    (printer,) = print_queue.printers(kiosk.house)
    assert (printer.name, printer.profile, printer.role) == ("Epson TM-T20", "epson", PrinterRole.RECEIPTS)


def test_an_address_shown_as_a_code(printers_page: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    hand.tap("addPrinter")
    hand.show_badge("tcp://10.0.0.9:9100")
    assert printers_page.screen.pageName == "PrinterEdit"
    hand.tap("savePrinter")
    assert [printer.uri for printer in print_queue.printers(kiosk.house)] == ["tcp://10.0.0.9:9100"]


def test_a_wrong_address_is_refused_and_nothing_kept(
    printers_page: KioskWindow, hand: Hand, outlets: Outlets, kiosk: Kiosk
) -> None:
    def refuse(uri: str) -> None:
        raise Refused(RefusalCode.BAD_PRINTER_ADDRESS, uri=uri)

    outlets.check_printer_uri = refuse
    hand.tap("addPrinter")
    hand.tap("printerAddressField")
    hand.type("x y\r")
    hand.tap("useAddress")
    hand.see(FR.say("refused_bad_printer_address_title"))
    assert printers_page.screen.pageName == "PrinterFind"
    assert print_queue.printers(kiosk.house) == []


def test_the_drawer_opens_once_for_a_touch_and_the_history_is_told(
    printers_page: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    kept = print_queue.save_printer(kiosk.house, printer=spec("tcp://10.0.0.7:9100", number=0)).result
    job = print_queue.test_page(kiosk.house, role=PrinterRole.RECEIPTS, nonce="t").result
    with kiosk.house.store.write() as tx:
        tx.prints.add_attempt(job, Verdict.NOT_SENT, "Connection refused", kiosk.house.now(), kept.id)
    printers_page.screen.page.refresh()
    hand.tap(f"edit_{kept.id}")
    hand.tap("openDrawer")
    acts = "select person_key from journal where act = 'open_drawer'"
    assert kiosk.store.connection.execute(acts).fetchall() == [(members["sunflower"].person_key,)]
    printers_page.screen.closeNotice()
    hand.tap("printerHistory")
    hand.see("Connection refused")


def test_states_are_asked_for_while_the_page_is_open(
    printers_page: KioskWindow, hand: Hand, outlets: Outlets, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    watched: list[bool] = []
    kept = print_queue.save_printer(kiosk.house, printer=spec("tcp://10.0.0.7:9100", number=0)).result
    outlets.watch_printers, outlets.printer_states = watched.append, lambda: {kept.id: PrinterState.COVER_OPEN}
    printers_page.screen.home()
    printers_page.screen.staff_opened(members["sunflower"])
    printers_page.screen.open("Printers")
    hand.see(FR.say("printer_state_cover_open"))
    printers_page.screen.home()
    assert watched == [False, True, False]
