"""The preview goes through the same confirming protocol as a printer of metal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.model.printing import Document, PrintJob, Verdict
from printers.confirm import Errand
from printers.conversation import Conversation, Patience
from printers.press import Press
from printers.preview_device import Faults, PreviewDevice
from printers.transports import PreviewLink

HURRIED = Patience(answer_s=0.2, late_s=0.2, stall_s=0.3, barrier_s=0.5, quiet_s=0.02, look_s=0.02)


@pytest.fixture
def receipt(
    documents: dict[str, Document],
    make_job: Callable[..., PrintJob],
    words_for: Callable[[str], Callable[..., str]],
    tmp_path: Path,
) -> bytes:
    return Press(words_for, tmp_path).typeset(make_job(documents["receipt"]), 48)


def errand(device: PreviewDevice, path: Path) -> Errand:
    link = PreviewLink(device, path, 48)
    link.open()
    return Errand(link, HURRIED)


def height(path: Path) -> int:
    return QImage(str(path)).height()


def test_a_job_is_printed_and_its_paper_kept(receipt: bytes, tmp_path: Path) -> None:
    paper = tmp_path / "paper" / "1.png"
    assert errand(PreviewDevice(), paper).begin(receipt) == (Verdict.PRINTED, "")
    assert height(paper) > 1000


def test_a_job_waits_for_paper_and_comes_out_whole(receipt: bytes, tmp_path: Path) -> None:
    device, paper, whole = PreviewDevice(Faults(paper_out=8)), tmp_path / "1.png", tmp_path / "2.png"
    job = errand(device, paper)
    assert job.begin(receipt) == (Verdict.WAITING, "paper_out")
    torn = height(paper)
    assert job.carry_on() == (Verdict.WAITING, "paper_out")
    device.mend()
    assert job.carry_on() == (Verdict.PRINTED, "")
    assert errand(device, whole).begin(receipt) == (Verdict.PRINTED, "")
    assert 0 < torn < height(paper) == height(whole)


def test_a_roll_changed_while_it_waits(receipt: bytes, tmp_path: Path) -> None:
    job = errand(PreviewDevice(Faults(paper_out=8, mend=1)), tmp_path / "1.png")
    assert job.begin(receipt) == (Verdict.PRINTED, "")


@pytest.mark.parametrize(("faults", "said"), [(Faults(cover=0), "cover_open"), (Faults(paper_out=0), "paper_out")])
def test_nothing_is_sent_to_a_printer_that_cannot_print(
    faults: Faults, said: str, receipt: bytes, tmp_path: Path
) -> None:
    assert errand(PreviewDevice(faults), tmp_path / "1.png").begin(receipt) == (Verdict.NOT_SENT, said)
    assert list(tmp_path.iterdir()) == []


def test_a_line_that_breaks_inside_the_job_leaves_it_unknown(receipt: bytes, tmp_path: Path) -> None:
    device = PreviewDevice(Faults(hang_up=400))
    assert errand(device, tmp_path / "1.png").begin(receipt)[0] is Verdict.UNKNOWN
    assert errand(device, tmp_path / "2.png").begin(receipt, torn=True) == (Verdict.PRINTED, "")


def test_a_mute_preview_is_silent(tmp_path: Path, receipt: bytes) -> None:
    device = PreviewDevice(Faults(mute=True))
    assert errand(device, tmp_path / "1.png").begin(receipt) == (Verdict.NOT_SENT, "silent")
    assert Conversation(PreviewLink(device, tmp_path / "2.png", 48), HURRIED).look().value == "silent"


def test_paper_that_cannot_be_kept_is_not_printed(receipt: bytes, tmp_path: Path) -> None:
    (tmp_path / "1.png").mkdir()
    verdict, detail = errand(PreviewDevice(), tmp_path / "1.png").begin(receipt)
    assert (verdict, bool(detail)) == (Verdict.NOT_SENT, True)
