"""Jobs from the queue to paper."""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.errors import Refused
from kiosk.model.printing import (
    BuzzerDoc,
    Capabilities,
    Document,
    DrawerDoc,
    PrinterSpec,
    PrinterState,
    PrintJob,
    Verdict,
)
from kiosk.ports import Printer
from printers.conversation import Patience
from printers.paper import as_text
from printers.press import Press

HURRIED = Patience(answer_s=0.2, late_s=0.2, stall_s=0.3, barrier_s=0.5, quiet_s=0.02, look_s=0.02)
MakeJob = Callable[..., PrintJob]
MakeSpec = Callable[..., PrinterSpec]


@pytest.fixture
def press(words_for: Callable[[str], Callable[..., str]], tmp_path: Path) -> Printer:
    return Press(words_for, tmp_path / "paper")


@pytest.mark.parametrize(("columns", "width"), [(48, 576), (32, 384)])
def test_preview_leaves_the_paper_as_a_private_picture(
    columns: int,
    width: int,
    press: Printer,
    documents: dict[str, Document],
    make_job: MakeJob,
    make_spec: MakeSpec,
    tmp_path: Path,
) -> None:
    for number, document in enumerate(documents.values(), start=1):
        verdict, detail = press.print(make_job(document, number=number), make_spec("preview:", columns))
        paper = tmp_path / "paper" / detail
        picture = QImage(str(paper))
        assert verdict is Verdict.PRINTED
        assert detail.startswith(f"{number}-")
        assert picture.width() == width + 64
        assert picture.height() > (60 if isinstance(document, DrawerDoc | BuzzerDoc) else 300)
        assert stat.S_IMODE(paper.stat().st_mode) == 0o600
    assert len(list((tmp_path / "paper").iterdir())) == len(documents)


def test_a_printed_badge_opens_the_door(
    press: Printer, documents: dict[str, Document], make_job: MakeJob, make_spec: MakeSpec, tmp_path: Path
) -> None:
    _, name = press.print(make_job(documents["badge"]), make_spec("preview:", 32))
    found = zxingcpp.read_barcodes(QImage(str(tmp_path / "paper" / name)))
    assert name == "41-badge.png"
    assert [hit.text for hit in found] == ["BCDEFGHIJKLNOPRSTUVXBCDE"]


def test_the_worker_thread_prints_too(
    press: Printer, documents: dict[str, Document], make_job: MakeJob, make_spec: MakeSpec
) -> None:
    verdicts: list[Verdict] = []
    job = make_job(documents["slip-ar"])
    worker = threading.Thread(target=lambda: verdicts.append(press.print(job, make_spec("preview:"))[0]))
    worker.start()
    worker.join(30)
    assert verdicts == [Verdict.PRINTED]


def test_a_file_gets_the_very_bytes(
    words_for: Callable[[str], Callable[..., str]],
    documents: dict[str, Document],
    make_job: MakeJob,
    make_spec: MakeSpec,
    tmp_path: Path,
) -> None:
    press = Press(words_for, tmp_path)
    job = make_job(documents["receipt"], copy=2)
    assert press.print(job, make_spec(f"file:{tmp_path / 'out.bin'}"))[0] is Verdict.UNVERIFIED
    data = (tmp_path / "out.bin").read_bytes()
    assert data == press.typeset(job, 48)
    assert "DUPLICATA 2" in as_text(data, 48)


def test_papers_speak_the_language_of_their_reader(
    words_for: Callable[[str], Callable[..., str]], documents: dict[str, Document], make_job: MakeJob, tmp_path: Path
) -> None:
    press = Press(words_for, tmp_path)
    assert "TOTAL TTC" in as_text(press.typeset(make_job(documents["receipt"], language="ar"), 48), 48)
    assert "Fabrication" in as_text(press.typeset(make_job(documents["label"], language="en"), 48), 48)
    assert "Test page" in as_text(press.typeset(make_job(documents["testpage"], language="en"), 48), 48)
    assert "mar. 24 nov." in as_text(press.typeset(make_job(documents["slip-fr"], language="en"), 48), 48)


def test_a_job_without_document_or_address_prints_nothing(
    press: Printer, documents: dict[str, Document], make_job: MakeJob, make_spec: MakeSpec, tmp_path: Path
) -> None:
    assert press.print(make_job(None), make_spec("preview:")) == (Verdict.NOT_SENT, "document gone")
    with pytest.raises(Refused):
        press.print(make_job(documents["badge"]), make_spec("lpt1"))
    assert not (tmp_path / "paper").exists()


def test_a_folder_that_cannot_be_written_is_not_sent(
    words_for: Callable[[str], Callable[..., str]],
    documents: dict[str, Document],
    make_job: MakeJob,
    make_spec: MakeSpec,
    tmp_path: Path,
) -> None:
    (tmp_path / "paper").write_text("a file where the folder should be")
    verdict, detail = Press(words_for, tmp_path / "paper").print(make_job(documents["badge"]), make_spec("preview:"))
    assert (verdict, bool(detail)) == (Verdict.NOT_SENT, True)


def test_the_preview_is_asked_like_a_printer(press: Printer, make_spec: MakeSpec) -> None:
    assert press.probe(make_spec("preview:")) == Capabilities(status=True, barrier=True, automatic=True)
    assert press.state(make_spec("preview:")) is PrinterState.READY
    assert press.state(make_spec("preview:?cover=0")) is PrinterState.COVER_OPEN
    with pytest.raises(Refused):
        press.state(make_spec("preview:?fire=1"))


def test_a_preview_without_paper_waits_then_prints_all_of_it_once(
    words_for: Callable[[str], Callable[..., str]],
    documents: dict[str, Document],
    make_job: MakeJob,
    make_spec: MakeSpec,
    tmp_path: Path,
) -> None:
    press, spec = Press(words_for, tmp_path, patience=HURRIED), make_spec("preview:?paper_out=9&mend=12")
    first, second = make_job(documents["receipt"], number=1), make_job(documents["receipt"], number=2)
    assert press.print(first, spec) == (Verdict.WAITING, "paper_out")
    torn = QImage(str(tmp_path / "1-receipt.png")).height()
    assert press.print(second, spec) == (Verdict.NOT_SENT, "paper_out")
    verdict = Verdict.WAITING
    while verdict is Verdict.WAITING:
        verdict, detail = press.resume(first, spec)
    assert (verdict, detail) == (Verdict.PRINTED, "1-receipt.png")
    assert press.print(second, spec) == (Verdict.PRINTED, "2-receipt.png")
    whole = [QImage(str(tmp_path / f"{number}-receipt.png")).height() for number in (1, 2)]
    assert torn < whole[0] == whole[1]


def test_building_the_press_loads_neither_qt_nor_escpos() -> None:
    code = "import sys, printers.press; sys.exit(bool({'PySide6', 'escpos', 'qrcode'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_process_without_window_can_draw(tmp_path: Path) -> None:
    code = (
        "import sys; from printers.artist import QtArtist; from printers.encoder import encode;"
        "from kiosk.model.lines import Text, Glyph;"
        "sys.stdout.buffer.write(encode([Text('مرحبا'), Glyph('owl')], 48, QtArtist()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env={"HOME": str(tmp_path)})
    assert as_text(done.stdout, 48).count("[picture 576 x ") == 2
