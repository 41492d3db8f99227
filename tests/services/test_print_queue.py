"""The print queue: never printed twice by itself, never said to be printed when it is not known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from kiosk.app import Kiosk, open_kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.printing import JobState, PrinterRole, PrinterSpec, PrintJob, Verdict
from kiosk.services import office, print_queue

TEST = PrinterRole.RECEIPTS


class PowerCut(BaseException):
    """The plug, pulled."""


@dataclass
class Paper:
    """A printer that answers what it is told to, and remembers what it was sent."""

    verdict: Verdict = Verdict.PRINTED
    before: Callable[[], None] = lambda: None
    sent: list[tuple[PrintJob, PrinterSpec]] = field(default_factory=list)

    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        self.before()
        self.sent.append((job, spec))
        return self.verdict, "as told"

    def resume(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        """Asked about a job that waits for paper: it still waits."""
        return Verdict.WAITING, "still"


def queue(kiosk: Kiosk, nonce: str = "one") -> int:
    return print_queue.test_page(kiosk.house, role=TEST, nonce=nonce).result


def states(kiosk: Kiosk) -> list[JobState]:
    return [job.state for job in reversed(print_queue.recent(kiosk.house))]


@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_row_says_what_the_printer_knows(kiosk: Kiosk, verdict: Verdict) -> None:
    queue(kiosk)
    job = print_queue.print_next(kiosk.house, Paper(verdict))
    assert job is not None
    assert (job.state.value, job.detail) == (verdict.value, "as told")
    attempts = kiosk.store.connection.execute("select verdict from print_attempt").fetchall()
    assert attempts == [(verdict.value,)]
    assert print_queue.print_next(kiosk.house, Paper()) is None


def test_oldest_first_and_sending_is_written_before_the_first_byte(kiosk: Kiosk) -> None:
    first, second = queue(kiosk, "one"), queue(kiosk, "two")
    seen: list[list[JobState]] = []
    paper = Paper(before=lambda: seen.append(states(kiosk)))
    print_queue.print_next(kiosk.house, paper)
    print_queue.print_next(kiosk.house, paper)
    assert [job.id for job, _ in paper.sent] == [first, second]
    assert seen[0] == [JobState.SENDING, JobState.QUEUED]


def test_a_crash_while_sending_leaves_it_unknown(kiosk: Kiosk) -> None:
    def pull() -> None:
        raise PowerCut

    job_id = queue(kiosk)
    with pytest.raises(PowerCut):
        print_queue.print_next(kiosk.house, Paper(before=pull))
    kiosk.close()
    with open_kiosk(kiosk.folder.path, clock=kiosk.house.clock, settings=kiosk.house.settings) as again:
        assert print_queue.settle_interrupted(again.house) == 1
        assert print_queue.settle_interrupted(again.house) == 0
        assert states(again) == [JobState.UNKNOWN]
        assert print_queue.print_next(again.house, Paper()) is None
        copy = print_queue.retry(again.house, job_id=job_id).result
        assert (copy.copy, copy.state) == (2, JobState.QUEUED)
        assert states(again) == [JobState.CANCELLED, JobState.QUEUED]


def test_last_nights_jobs_do_not_come_out_in_the_morning(kiosk: Kiosk, clock: Any) -> None:
    job_id = queue(kiosk)
    clock.step(minutes=2, seconds=1)
    paper = Paper()
    job = print_queue.print_next(kiosk.house, paper)
    assert job is not None
    assert job.state is JobState.STALE
    assert paper.sent == []
    assert print_queue.retry(kiosk.house, job_id=job_id).result.copy == 1
    assert print_queue.print_next(kiosk.house, paper) is not None
    assert len(paper.sent) == 1


def test_what_never_reached_the_paper_goes_again_as_the_same_copy(kiosk: Kiosk) -> None:
    job_id = queue(kiosk)
    print_queue.print_next(kiosk.house, Paper(Verdict.NOT_SENT))
    for _ in range(20):
        print_queue.retry(kiosk.house, job_id=job_id, nonce="again")
    print_queue.print_next(kiosk.house, Paper())
    assert states(kiosk) == [JobState.PRINTED]


def test_printing_again_is_a_new_copy(kiosk: Kiosk) -> None:
    job_id = queue(kiosk)
    print_queue.print_next(kiosk.house, Paper())
    copies = {print_queue.retry(kiosk.house, job_id=job_id, nonce="again").result.copy for _ in range(20)}
    assert copies == {2}


def refused(call: Callable[..., object], **values: object) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        call(**values)
    return caught.value.code


def test_what_cannot_be_retried_or_cancelled(kiosk: Kiosk) -> None:
    house, job_id = kiosk.house, queue(kiosk)
    assert refused(print_queue.retry, house=house, job_id=job_id) is RefusalCode.NO_SUCH_JOB
    assert refused(print_queue.retry, house=house, job_id=999) is RefusalCode.NO_SUCH_JOB
    assert refused(print_queue.cancel, house=house, job_id=999) is RefusalCode.NO_SUCH_JOB
    print_queue.cancel(house, job_id=job_id)
    assert refused(print_queue.cancel, house=house, job_id=job_id) is RefusalCode.NO_SUCH_JOB
    assert print_queue.print_next(house, Paper()) is None


@pytest.mark.parametrize("end", ["printed", "unverified", "cancelled", "printed again", "cancelled after a failure"])
def test_a_badge_code_leaves_the_file_when_its_job_has_ended(
    kiosk: Kiosk, members: dict[str, Member], end: str
) -> None:
    badge = office.issue_badge(kiosk.house, member_id=members["butterfly"].id, nonce="b", on_paper=True).result
    (job,) = print_queue.recent(kiosk.house)
    assert job.document is not None
    match end:
        case "printed" | "unverified":
            print_queue.print_next(kiosk.house, Paper(Verdict(end)))
        case "cancelled":
            print_queue.cancel(kiosk.house, job_id=job.id)
        case "cancelled after a failure":
            print_queue.print_next(kiosk.house, Paper(Verdict.NOT_SENT))
            print_queue.cancel(kiosk.house, job_id=job.id)
        case _:
            print_queue.print_next(kiosk.house, Paper(Verdict.UNKNOWN))
            print_queue.retry(kiosk.house, job_id=job.id)
            print_queue.print_next(kiosk.house, Paper())
    kiosk.close()
    left = b"".join(path.read_bytes() for path in kiosk.folder.path.glob("kiosk.db*"))
    assert badge.token.encode() not in left
    assert members["butterfly"].name.encode() in left


def test_each_role_has_its_printer_or_the_next_best(kiosk: Kiosk) -> None:
    with kiosk.store.read() as tx:
        assert print_queue.printer_for(tx, PrinterRole.LABELS) == print_queue.PREVIEW
    receipts = PrinterSpec(0, "Caisse", "tcp://192.0.2.1:9100", PrinterRole.RECEIPTS)
    labels = PrinterSpec(0, "Étiquettes", "file:labels.bin", PrinterRole.LABELS, 32)
    print_queue.save_printer(kiosk.house, printer=receipts)
    with kiosk.store.read() as tx:
        assert print_queue.printer_for(tx, PrinterRole.LABELS).uri == receipts.uri
    print_queue.save_printer(kiosk.house, printer=labels)
    print_queue.save_printer(kiosk.house, printer=labels)
    found = print_queue.printers(kiosk.house)
    assert [(each.name, each.columns) for each in found] == [("Caisse", 48), ("Étiquettes", 32)]
    print_queue.drop_printer(kiosk.house, printer_id=found[1].id)
    assert len(print_queue.printers(kiosk.house)) == 1
