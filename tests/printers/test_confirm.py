"""Each way a printer can fail, on each plug, and what is said of the paper afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from handling import PATIENCE, PLUGS, Plug, links_to, plug_in, wait_until
from machine import Machine
from plugs import SerialPrinter, TcpPrinter, UsbPrinter

from kiosk.model.printing import Capabilities, PrinterState, Verdict
from printers.confirm import PADDING, Errand, Outcome, capabilities
from printers.conversation import Conversation
from printers.transports import Link, LinkFault

PICTURE = b"\x1dv0\x00\x48\x00\x40\x00" + bytes(4608)
LINES = b"".join(b"ligne %d du ticket\n" % number for number in range(60))
HEAD, END = b"\x1b@\x1c.\x1bt\x10", b"fin\n\x1dV\x42\x00"
SMALL = HEAD + b"debut\n" + END
LARGE = HEAD + b"debut\n" + LINES + PICTURE + PICTURE + END
OPENING = b"\x1b@\x1da\xff"
BARRIER = b"\x1dr\x01"


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture(params=PLUGS)
def plug(request: pytest.FixtureRequest, machine: Machine, tmp_path: Path) -> Iterator[Plug]:
    with plug_in(request.param, machine, tmp_path) as plug:
        yield plug


@pytest.fixture
def opened(plug: Plug) -> Iterator[Callable[[], Link]]:
    links: list[Link] = []

    def open_one() -> Link:
        links.append(links_to(plug)(plug.uri))
        links[-1].open()
        return links[-1]

    yield open_one
    for link in links:
        link.close()


@pytest.fixture
def send(opened: Callable[[], Link]) -> Callable[..., Outcome]:
    """Print on a connection of its own, which closes again."""

    def send_one(data: bytes = SMALL, *, torn: int = 0) -> Outcome:
        link = opened()
        try:
            return Errand(link, PATIENCE).begin(data, torn=torn)
        finally:
            link.close()

    return send_one


Send = Callable[..., Outcome]


@pytest.mark.parametrize("data", [SMALL, LARGE], ids=["small", "large"])
def test_a_living_printer_has_printed(data: bytes, send: Send, machine: Machine) -> None:
    assert send(data) == (Verdict.PRINTED, "")
    assert len(machine.whole("debut", "fin")) == 1
    assert machine.oddities == []


def test_the_order_of_the_bytes(send: Send, machine: Machine) -> None:
    send(SMALL)
    asked = b"\x10\x04\x01\x10\x04\x02\x10\x04\x04"
    assert machine.received.startswith(asked + OPENING + SMALL.removeprefix(b"\x1b@") + BARRIER)


def test_near_end_still_prints(send: Send, machine: Machine) -> None:
    machine.near_end = True
    assert send(LARGE) == (Verdict.PRINTED, "")


@pytest.mark.parametrize("fault", ["paper_out", "cover_open", "offline", "error"])
def test_a_printer_that_is_not_ready_gets_nothing(fault: str, send: Send, machine: Machine) -> None:
    setattr(machine, fault, True)
    assert send() == (Verdict.NOT_SENT, fault)
    machine.refill()
    assert machine.whole() == []
    assert send() == (Verdict.PRINTED, "")
    assert len(machine.whole("debut", "fin")) == 1


@pytest.mark.parametrize("after", [1, 8, 300, 5000])
@pytest.mark.parametrize("fault", ["paper_out", "cover_open"])
def test_no_paper_inside_a_job_waits_and_sends_nothing_again(
    fault: str, after: int, opened: Callable[[], Link], machine: Machine
) -> None:
    machine.arm(fault, after, printed=True)
    errand = Errand(opened(), PATIENCE)
    data = LARGE if after > 8 else SMALL
    # The first bytes printed are the three questions, which are read again as commands without effect.
    assert errand.begin(data) in {(Verdict.WAITING, fault), (Verdict.NOT_SENT, fault)}
    if machine.received.count(OPENING) == 0:
        return
    assert errand.carry_on() == (Verdict.WAITING, fault)
    assert machine.whole("fin") == []
    machine.refill()
    assert errand.carry_on() == (Verdict.PRINTED, "")
    assert len(machine.whole("debut", "fin")) == 1
    assert machine.received.count(OPENING) == 1


def test_no_paper_after_a_job_has_printed_it(send: Send, machine: Machine) -> None:
    machine.arm("paper_out", 9 + len(OPENING) + len(SMALL) - 2 + len(BARRIER), printed=True)
    assert send() == (Verdict.PRINTED, "")
    assert send() == (Verdict.NOT_SENT, "paper_out")
    assert len(machine.whole("debut", "fin")) == 1


@pytest.mark.parametrize("fault", ["offline", "error"])
def test_a_printer_that_stops_inside_a_job_is_unknown(fault: str, send: Send, machine: Machine) -> None:
    machine.arm(fault, 300, printed=True)
    assert send(LARGE) == (Verdict.UNKNOWN, fault)
    machine.refill()
    assert send(torn=1) == (Verdict.PRINTED, "")


def test_a_slow_printer_is_waited_for(send: Send, machine: Machine) -> None:
    machine.rate = 9_000
    assert send(LARGE) == (Verdict.PRINTED, "")


@pytest.mark.parametrize("after", [1, 9, 15, 40, 900, 3000, 8000])
@pytest.mark.parametrize("how", ["fin", "rst", "power"])
def test_a_cut_off_job_is_never_printed_and_the_next_is_whole(
    how: str, after: int, send: Send, machine: Machine, plug: Plug
) -> None:
    machine.arm(how, after)
    verdict, detail = send(LARGE)
    # Half a question printed nothing: only then may it surely be sent again without a word.
    assert verdict in ({Verdict.NOT_SENT} if after < 9 else {Verdict.UNKNOWN, Verdict.NOT_SENT})
    assert detail
    assert machine.whole("debut", "fin") == []
    if after > len(OPENING) + 9 + 20:
        assert verdict is Verdict.UNKNOWN
    machine.refill()
    if isinstance(plug, UsbPrinter):
        plug.plugged = True
    wait_until(lambda: not machine.off)
    machine.received.clear()
    assert send(torn=1) == (Verdict.PRINTED, "")
    assert PADDING + b"\x1b@" in machine.received
    assert len(machine.whole("debut", "fin")) == 1


def test_a_mute_printer_gets_nothing(send: Send, machine: Machine) -> None:
    machine.mute = True
    assert send() == (Verdict.NOT_SENT, PrinterState.SILENT)
    assert b"debut" not in machine.received


@pytest.mark.parametrize("data", [SMALL, LARGE], ids=["small", "large"])
def test_a_printer_that_falls_mute_is_unknown(data: bytes, send: Send, machine: Machine) -> None:
    machine.arm("mute", 15)
    assert send(data) == (Verdict.UNKNOWN, PrinterState.SILENT)


def test_without_barrier_nothing_is_known(send: Send, machine: Machine) -> None:
    machine.barrier = False
    assert send()[0] is Verdict.UNKNOWN


def test_a_printer_that_answers_late_but_answers_has_printed(send: Send, machine: Machine) -> None:
    machine.delay = PATIENCE.answer_s / 2
    assert send(LARGE) == (Verdict.PRINTED, "")


def test_a_printer_that_answers_too_late_gets_nothing(send: Send, machine: Machine) -> None:
    machine.delay = PATIENCE.answer_s * 1.5
    assert send() == (Verdict.NOT_SENT, PrinterState.SILENT)


def test_the_late_answer_of_one_job_is_not_taken_for_the_next(send: Send, machine: Machine) -> None:
    """The first is still being printed, and its barrier answered, while the second runs out of paper."""
    first = HEAD + b"premier\n" + LINES[:600] + END
    machine.rate = 600
    assert send(first)[0] is Verdict.UNKNOWN
    machine.arm("paper_out", len(PADDING) + 1200, printed=True)
    verdict, _ = send(LARGE, torn=1)
    assert verdict is not Verdict.PRINTED
    assert machine.whole("debut", "fin") == []


@pytest.mark.parametrize("after", [0, 3, 15, 600])
@pytest.mark.parametrize("seed", range(2))
def test_garbage_is_never_taken_for_paper(after: int, seed: int, send: Send, machine: Machine) -> None:
    machine.chance.seed(seed)
    if after:
        machine.arm("garbage", after)
    else:
        machine.garbage = True
    verdict, _ = send(LARGE)
    assert verdict in {Verdict.UNKNOWN, Verdict.NOT_SENT, Verdict.WAITING}


@pytest.mark.parametrize("after", [9, 30, 3000, 9000])
def test_a_printer_that_takes_no_more(after: int, send: Send, machine: Machine) -> None:
    machine.arm("stalled", after)
    verdict, _ = send(LARGE)
    assert verdict in {Verdict.UNKNOWN, Verdict.NOT_SENT}
    assert machine.whole("debut", "fin") == []
    machine.refill()
    assert send(torn=1) == (Verdict.PRINTED, "")


def test_two_jobs_one_after_the_other_on_one_connection_each(send: Send, machine: Machine) -> None:
    assert [send()[0] for _ in range(5)] == [Verdict.PRINTED] * 5
    assert len(machine.whole("debut", "fin")) == 5


def test_what_a_printer_answers(opened: Callable[[], Link], machine: Machine) -> None:
    assert capabilities(Conversation(opened(), PATIENCE), PATIENCE) == Capabilities(True, True, True)
    assert machine.tickets[0].text == ""


def test_what_a_plain_printer_answers(opened: Callable[[], Link], machine: Machine) -> None:
    machine.barrier = machine.automatic = False
    talk = Conversation(opened(), PATIENCE)
    assert capabilities(talk, PATIENCE) == Capabilities(status=True)
    machine.mute = True
    assert capabilities(talk, PATIENCE) == Capabilities()


def test_a_printer_without_automatic_status_waits_too(opened: Callable[[], Link], machine: Machine) -> None:
    machine.automatic = False
    machine.arm("paper_out", 20, printed=True)
    errand = Errand(opened(), PATIENCE)
    assert errand.begin(SMALL) == (Verdict.WAITING, "paper_out")
    machine.refill()
    assert errand.carry_on() == (Verdict.PRINTED, "")


def test_a_connection_lost_while_waiting_is_unknown(opened: Callable[[], Link], machine: Machine, plug: Plug) -> None:
    machine.arm("paper_out", 300, printed=True)
    errand = Errand(opened(), PATIENCE)
    assert errand.begin(LARGE)[0] is Verdict.WAITING
    if isinstance(plug, TcpPrinter):
        machine.hang_up = "power"
    elif isinstance(plug, SerialPrinter):
        plug.unplug()
    else:
        plug.plugged = False
    wait_until(lambda: not isinstance(plug, TcpPrinter) or not machine.hang_up)
    assert errand.carry_on()[0] is Verdict.UNKNOWN


def test_without_questions_paper_is_never_promised(opened: Callable[[], Link], machine: Machine) -> None:
    machine.mute = True
    assert Errand(opened(), PATIENCE).send_blindly(SMALL) == (Verdict.UNVERIFIED, "")
    wait_until(lambda: len(machine.whole("debut", "fin")) == 1)
    assert bytes(machine.received) == SMALL


@pytest.mark.parametrize("plug", ["tcp", "usb"], indirect=True)
def test_without_questions_a_cut_off_job_is_unknown(opened: Callable[[], Link], machine: Machine) -> None:
    machine.arm("rst", 500)
    assert Errand(opened(), PATIENCE).send_blindly(LARGE)[0] is Verdict.UNKNOWN


def test_a_device_that_went_away_and_came_back(plug: Plug, send: Send, machine: Machine) -> None:
    def away(*, gone: bool) -> None:
        if isinstance(plug, TcpPrinter):
            plug.refuse() if gone else plug.accept_again()
        elif isinstance(plug, SerialPrinter):
            plug.unplug() if gone else plug.plug()
        else:
            plug.plugged = not gone

    away(gone=True)
    with pytest.raises(LinkFault):
        send()
    away(gone=False)
    assert send() == (Verdict.PRINTED, "")
