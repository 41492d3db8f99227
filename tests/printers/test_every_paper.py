"""Every document on every family of printers leaves an independent reader nothing to complain about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from check_bytes import Checker, Sheet
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.documents import TYPES, decode_document, encode_document
from kiosk.model.lines import Cut, Pair, Rule, Signed, Text
from kiosk.model.printing import (
    BadgeDoc,
    BuzzerDoc,
    Document,
    DocumentKind,
    DrawerDoc,
    LabelDoc,
    NoteDoc,
    PrintJob,
    SlipDoc,
)
from kiosk.model.sheets import SheetDoc
from printers.artist import QtArtist
from printers.encoder import encode
from printers.press import Press
from printers.preview import draw
from printers.profiles import FAMILIES, Buzzer, profile_of

MODELS = (*FAMILIES, "TH230", "T-1", "ZJ-5870")
"""The four families, and three models of python-escpos: other numbers of the character set, another character set."""
WITHOUT_PAPER = (DrawerDoc, BuzzerDoc)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)
EAN = "3760123456784"
MakeJob = Callable[..., PrintJob]


@pytest.fixture
def press(words_for: Callable[[str], Callable[..., str]], tmp_path: Path) -> Press:
    return Press(words_for, tmp_path)


def checked(data: bytes, model: str, columns: int) -> Sheet:
    profile = profile_of(model, columns)
    page = (profile.page_number, profile.page)
    return Checker(data, columns * 12, cutter=profile.cutter, page=page).run()


def code_of(document: Document) -> list[str]:
    match document:
        case BadgeDoc(token=code) | SlipDoc(qr=code):
            return [code]
        case SheetDoc(code=code):
            return [code]
        case _ if type(document) is TYPES[DocumentKind.TEST]:
            return ["ATELIER KIOSK"]
        case _:
            return []


@pytest.mark.parametrize("columns", [48, 32])
@pytest.mark.parametrize("model", MODELS)
def test_nothing_to_complain_about(
    model: str, columns: int, press: Press, documents: dict[str, Document], make_job: MakeJob
) -> None:
    profile = profile_of(model, columns)
    for name, document in documents.items():
        sheet = checked(press.typeset(make_job(document), columns, model), model, columns)
        papers = 0 if isinstance(document, WITHOUT_PAPER) else 2 if isinstance(document, NoteDoc) else 1
        assert sheet.complaints == [], name
        assert sheet.cuts == (papers if profile.cutter else 0), name
        assert sheet.kicks == (name == "drawer"), name
        assert sheet.beeps == (3 if name == "buzzer" and profile.buzzer is not Buzzer.NONE else 0), name
        assert sheet.codes == (code_of(document) if profile.native_qr else []), name
        assert bool(sheet.lines) == bool(papers), name


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("model", ["generic80", "chinese58"])
def test_nothing_to_complain_about_in_other_languages(
    model: str, language: str, press: Press, documents: dict[str, Document], make_job: MakeJob
) -> None:
    columns = 48 if model == "generic80" else 32
    for name in ("slip-ar", "badge", "testpage"):
        data = press.typeset(make_job(documents[name], language=language), columns, model)
        assert checked(data, model, columns).complaints == [], name


@pytest.mark.parametrize(("model", "columns"), [("epson", 48), ("generic80", 32), ("generic58", 32), ("chinese58", 32)])
@pytest.mark.parametrize("name", ["badge", "slip-fr", "testpage"])
def test_codes_can_be_scanned_from_the_paper(
    name: str, model: str, columns: int, press: Press, documents: dict[str, Document], make_job: MakeJob
) -> None:
    paper = draw(press.typeset(make_job(documents[name]), columns, model), columns)
    found = zxingcpp.read_barcodes(paper, formats=zxingcpp.BarcodeFormat.QRCode)
    assert [hit.text for hit in found] == code_of(documents[name])


@pytest.mark.parametrize("columns", [48, 32])
def test_a_label_with_a_barcode_can_be_scanned(
    columns: int, press: Press, documents: dict[str, Document], make_job: MakeJob
) -> None:
    label = documents["label-plain"]
    assert isinstance(label, LabelDoc)
    data = press.typeset(make_job(replace(label, ean=EAN)), columns)
    found = zxingcpp.read_barcodes(draw(data, columns), formats=zxingcpp.BarcodeFormat.EAN13)
    sheet = checked(data, "generic", columns)
    assert (sheet.barcodes, sheet.complaints) == ([EAN], [])
    assert [hit.text for hit in found] == [EAN]


@pytest.mark.parametrize("wrong", ["3760123456789", "376012345678", "37601234567840", "376O123456784", "٣760123456784"])
def test_a_wrong_check_digit_is_never_sent_as_bars(
    wrong: str, press: Press, documents: dict[str, Document], make_job: MakeJob
) -> None:
    label = documents["label-plain"]
    assert isinstance(label, LabelDoc)
    sheet = checked(press.typeset(make_job(replace(label, ean=wrong)), 48), "generic", 48)
    assert (sheet.barcodes, sheet.complaints) == ([], [])


def test_every_kind_of_document_is_tried_and_survives_the_queue(documents: dict[str, Document]) -> None:
    assert {type(document) for document in documents.values()} == set(TYPES.values())
    for kind, made in TYPES.items():
        for document in documents.values():
            if type(document) is made:
                assert decode_document(kind, encode_document(document)) == document


@pytest.mark.qt_log_ignore("OpenType support missing")
@settings(max_examples=80, deadline=None)
@given(ANY_TEXT, ANY_TEXT, st.sampled_from(MODELS), st.sampled_from([48, 42, 32]), st.integers(1, 3), st.booleans())
def test_whatever_people_write_leaves_nothing_to_complain_about(
    left: str, right: str, model: str, columns: int, size: int, right_to_left: bool
) -> None:
    lines = [Text(left, size=size), Pair(left, right, size=size), Signed("owl", right), Rule(), Cut()]
    sheet = checked(encode(lines, columns, QtArtist(), right_to_left=right_to_left, profile=model), model, columns)
    assert [said for said in sheet.complaints if "dark" not in said] == []


@pytest.mark.parametrize("name", ["receipt", "note", "totals", "cash", "plan", "slip-fr"])
def test_a_second_paper_says_that_it_is_one(
    name: str, press: Press, documents: dict[str, Document], make_job: MakeJob
) -> None:
    original, second = (
        checked(press.typeset(make_job(documents[name], copy=copy), 48), "generic", 48).lines for copy in (1, 2)
    )
    papers = 2 if name == "note" else 1
    assert [line.count("DUPLICATA 2") for line in second].count(1) == papers
    assert "DUPLICATA" not in "".join(original)


FAULTY = {
    b"hello\n" + b"\n" * 6: "does not begin with a reset",
    b"\x1b@\x1c.\x1bt\x10" + b"x" * 49 + b"\n" * 6: "wider than the paper",
    b"\x1b@\x1c.\x1bt\x10\x1d!\x11" + b"x" * 25 + b"\n" * 6: "wider than the paper",
    b"\x1b@\x1c.\x1bt\x10ab": "unprinted text",
    b"\x1b@\x1c.\x1bt\x10ab\n\x1dV\x00": "cut through text",
    b"\x1b@\x1c.\x1bt\x10ab\n": "dots of white",
    b"\x1b@\x1c.\x1bt\x02" + b"\n" * 6: "character set 2",
    b"\x1b@caf\xe9" + b"\n" * 6: "before the character set",
    b"\x1b@\x1dv0\x00\x48\x00\x20\x00" + b"\xff" * 72 * 32 + b"\n" * 6: "dark picture",
    b"\x1b@\x1dv0\x00\x48\x00\x41\x00" + bytes(72 * 65): "picture of 576 x 65",
    b"\x1b@\x1bp\x07\x00\x00": "no drawer feels",
    b"\x1b@\x1dk\x023760123456789\x00" + b"\n" * 6: "barcode",
}


@pytest.mark.parametrize(("data", "complaint"), FAULTY.items(), ids=range(len(FAULTY)))
def test_the_reader_sees_what_is_wrong(data: bytes, complaint: str) -> None:
    assert any(complaint in said for said in Checker(data, 576, cutter=True).run().complaints)
