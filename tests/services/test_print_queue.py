"""The print queue: never printed twice by itself, never said to be printed when it is not known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from kiosk.app import Kiosk, open_kiosk
from kiosk.errors import RefusalCode, Refused
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
from kiosk.services import drawer, office, print_queue

TEST = PrinterRole.RECEIPTS


class PowerCut(BaseException):
    """The plug, pulled."""


@dataclass
class Paper:
    """A printer that answers what it is told to, and remembers what it was sent."""

    verdict: Verdict = Verdict.PRINTED
    before: Callable[[], None] = lambda: None
    sent: list[tuple[PrintJob, PrinterSpec]] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)

    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        self.before()
        self.sent.append((job, spec))
        return self.verdict, "as told"

    def resume(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        self.asked.append(job.id)
        return self.verdict, "asked again"

    def state(self, spec: PrinterSpec) -> PrinterState:
        return PrinterState.READY

    def probe(self, spec: PrinterSpec) -> Capabilities:
        return Capabilities()


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
    (attempt,) = print_queue.attempts(kiosk.house)
    assert (attempt.verdict, attempt.printer_id, attempt.at) == (verdict, 0, kiosk.house.now())
    assert print_queue.print_next(kiosk.house, Paper(verdict)) is None


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


def test_a_job_without_paper_is_asked_about_and_never_sent_twice(kiosk: Kiosk, clock: Any) -> None:
    waiting, behind = queue(kiosk, "one"), queue(kiosk, "two")
    paper = Paper(Verdict.WAITING)
    print_queue.print_next(kiosk.house, paper)
    for _ in range(5):
        assert print_queue.print_next(kiosk.house, paper) is None
    assert [job.id for job, _ in paper.sent] == [waiting]
    assert len(print_queue.attempts(kiosk.house)) == 1
    assert refused(print_queue.retry, house=kiosk.house, job_id=waiting) is RefusalCode.NO_SUCH_JOB
    paper.verdict = Verdict.PRINTED
    assert states(kiosk) == [JobState.WAITING, JobState.QUEUED]
    print_queue.print_next(kiosk.house, paper)
    assert states(kiosk) == [JobState.PRINTED, JobState.QUEUED]
    print_queue.print_next(kiosk.house, paper)
    assert [job.id for job, _ in paper.sent] == [waiting, behind]
    assert states(kiosk) == [JobState.PRINTED, JobState.PRINTED]


def test_a_stuck_printer_holds_up_no_other(kiosk: Kiosk, members: dict[str, Member]) -> None:
    for name, role in (("Caisse", PrinterRole.RECEIPTS), ("Étiquettes", PrinterRole.LABELS)):
        print_queue.save_printer(kiosk.house, printer=PrinterSpec(0, name, f"tcp://{role}.invalid:9100", role))
    receipts, labels = print_queue.in_use(kiosk.house)
    for role in (PrinterRole.RECEIPTS, PrinterRole.RECEIPTS, PrinterRole.LABELS):
        print_queue.test_page(kiosk.house, role=role, nonce=f"{role}-{len(states(kiosk))}")
    print_queue.print_next(kiosk.house, Paper(Verdict.WAITING), receipts)
    paper = Paper()
    assert print_queue.print_next(kiosk.house, paper, labels) is not None
    assert [spec.role for _, spec in paper.sent] == [PrinterRole.LABELS]
    assert states(kiosk) == [JobState.WAITING, JobState.QUEUED, JobState.PRINTED]


def test_a_printer_that_is_back_takes_up_what_never_reached_it(kiosk: Kiosk, clock: Any) -> None:
    queue(kiosk)
    drawer.open_drawer(kiosk.house, nonce="kick", reason="change")
    for _ in range(2):
        print_queue.print_next(kiosk.house, Paper(Verdict.NOT_SENT))
    clock.step(seconds=60)
    assert print_queue.take_up(kiosk.house, print_queue.PREVIEW) == 1
    assert states(kiosk) == [JobState.QUEUED, JobState.NOT_SENT]
    print_queue.print_next(kiosk.house, Paper(Verdict.NOT_SENT))
    clock.step(seconds=61)
    assert print_queue.take_up(kiosk.house, print_queue.PREVIEW) == 0
    assert print_queue.grow_old(kiosk.house) == 2
    assert states(kiosk) == [JobState.STALE, JobState.CANCELLED]
    assert print_queue.grow_old(kiosk.house) == 0


def test_did_it_come_out(kiosk: Kiosk) -> None:
    for nonce in ("one", "two"):
        queue(kiosk, nonce)
        print_queue.print_next(kiosk.house, Paper(Verdict.UNKNOWN))
    first, second = (job.id for job in reversed(print_queue.recent(kiosk.house)))
    for _ in range(20):
        assert (
            print_queue.answer(kiosk.house, job_id=first, came_out=True, nonce="yes").result.state is JobState.PRINTED
        )
        assert print_queue.answer(kiosk.house, job_id=second, came_out=False, nonce="no").result.copy == 2
    assert states(kiosk) == [JobState.PRINTED, JobState.CANCELLED, JobState.QUEUED]
    assert refused(print_queue.answer, house=kiosk.house, job_id=first, came_out=True, nonce="x") is (
        RefusalCode.NO_SUCH_JOB
    )


def test_a_kick_is_an_act_and_never_repeated(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    member = members["sunflower"]
    jobs = {drawer.open_drawer(kiosk.house, nonce="k", reason="change", member_id=member.id).result for _ in range(20)}
    (job,) = jobs
    acts = "select act, subject, person_key from journal where act = 'open_drawer'"
    assert kiosk.store.connection.execute(acts).fetchall() == [("open_drawer", job, member.person_key)]
    clock.step(minutes=3)
    paper = Paper()
    gone = print_queue.print_next(kiosk.house, paper)
    assert gone is not None
    assert gone.state is JobState.CANCELLED
    assert paper.sent == []
    assert refused(print_queue.retry, house=kiosk.house, job_id=job) is RefusalCode.NO_SUCH_JOB
    assert drawer.buzz(kiosk.house, nonce="b").result != job


def test_what_waits_in_a_printer_taken_away_is_unknown(kiosk: Kiosk) -> None:
    spec = PrinterSpec(0, "Caisse", "tcp://192.0.2.1:9100", PrinterRole.RECEIPTS)
    saved = print_queue.save_printer(kiosk.house, printer=spec).result
    queue(kiosk)
    print_queue.print_next(kiosk.house, Paper(Verdict.WAITING))
    print_queue.save_printer(kiosk.house, printer=replace(saved, name="Vente"))
    assert states(kiosk) == [JobState.WAITING]
    print_queue.save_printer(kiosk.house, printer=replace(saved, uri="tcp://192.0.2.2:9100"))
    assert states(kiosk) == [JobState.UNKNOWN]
    assert [each.verdict for each in print_queue.attempts(kiosk.house, printer_id=saved.id)] == [
        Verdict.UNKNOWN, Verdict.WAITING,
    ]  # fmt: skip


def test_a_printer_without_a_role_gets_no_paper(kiosk: Kiosk) -> None:
    spare = PrinterSpec(0, "Réserve", "tcp://192.0.2.3:9100", None, 32, "epson", asks_status=False)
    saved = print_queue.save_printer(kiosk.house, printer=spare).result
    assert print_queue.printers(kiosk.house) == [saved]
    assert print_queue.in_use(kiosk.house) == [print_queue.PREVIEW]
    print_queue.save_printer(kiosk.house, printer=replace(saved, role=PrinterRole.KITCHEN))
    other = replace(spare, name="Four", role=PrinterRole.KITCHEN, id=0)
    print_queue.save_printer(kiosk.house, printer=other)
    assert [each.name for each in print_queue.printers(kiosk.house)] == ["Four"]


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


@pytest.mark.parametrize(
    "end", ["printed", "unverified", "cancelled", "printed again", "cancelled after a failure", "too late", "seen"]
)
def test_a_badge_code_leaves_the_file_when_its_job_has_ended(
    kiosk: Kiosk, members: dict[str, Member], end: str, clock: Any
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
        case "too late":
            print_queue.print_next(kiosk.house, Paper(Verdict.UNKNOWN))
            clock.step(minutes=3)
            assert print_queue.grow_old(kiosk.house) == 1
            assert print_queue.recent(kiosk.house)[0].state is JobState.UNKNOWN
        case "seen":
            print_queue.print_next(kiosk.house, Paper(Verdict.UNKNOWN))
            print_queue.answer(kiosk.house, job_id=job.id, came_out=True, nonce="seen")
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
