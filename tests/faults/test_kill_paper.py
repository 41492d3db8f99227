"""kill -9 at each moment of a job: afterwards the queue says what is so, and nothing is on paper twice unsaid."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import paper_child
import pytest
from paper_child import PaperFile

from kiosk.app import Kiosk, open_kiosk
from kiosk.demo import workshop
from kiosk.model.printing import JobState
from kiosk.services import print_queue
from kiosk.settings import Settings

ROOT = Path(__file__).parents[2]
SETTINGS = Settings(place_name="Atelier")
AFTER = {
    "queued": JobState.QUEUED,
    "sending": JobState.UNKNOWN,
    "half": JobState.UNKNOWN,
    "whole": JobState.UNKNOWN,
    "waiting": JobState.UNKNOWN,
    "asked": JobState.UNKNOWN,
    "printed": JobState.PRINTED,
}


def killed_at(folder: Path, paper: Path, moment: str) -> None:
    child = subprocess.Popen(
        [sys.executable, str(Path(paper_child.__file__)), str(folder), str(paper), moment], stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == b"now\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert child.returncode == -signal.SIGKILL


def states(kiosk: Kiosk) -> list[JobState]:
    return [job.state for job in reversed(print_queue.recent(kiosk.house))]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with open_kiosk(tmp_path / "place", settings=SETTINGS) as kiosk:
        workshop.found(kiosk.house)
    return tmp_path / "place"


@pytest.mark.parametrize("moment", paper_child.MOMENTS)
def test_the_queue_is_honest_after_a_kill(place: Path, tmp_path: Path, moment: str) -> None:
    paper = tmp_path / "paper"
    paper.touch()
    killed_at(place, paper, moment)
    with open_kiosk(place, settings=SETTINGS) as kiosk:
        print_queue.settle_interrupted(kiosk.house)
        assert states(kiosk) == [AFTER[moment]]
        printer = PaperFile(paper, "never")
        while print_queue.print_next(kiosk.house, printer):
            pass
        assert paper.read_text().count("/1") <= 1
        if AFTER[moment] is JobState.UNKNOWN:
            (job,) = print_queue.open_jobs(kiosk.house)
            print_queue.answer(kiosk.house, job_id=job.id, came_out=False, nonce="no")
            while print_queue.print_next(kiosk.house, printer):
                pass
            assert paper.read_text().endswith("/2>")
        assert states(kiosk)[-1] is JobState.PRINTED
        assert paper.read_text().count("/1") <= 1
