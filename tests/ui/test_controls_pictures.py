"""What the kiosk draws: the folder of pictures agrees with its list, and each drawing, icon and code can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import qrcode
import zxingcpp
from PySide6.QtCore import QByteArray, QObject, Qt, QUrl
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest

from ui.sentences import Sentences

KIOSK = Path(__file__).parents[2] / "ui" / "Kiosk"
PICTURES = sorted((KIOSK / "Pictures").glob("*.svg"), key=lambda path: path.stem)
TINY = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}


def test_the_list_names_every_picture_and_no_other() -> None:
    source = (KIOSK / "Drawings.qml").read_text(encoding="utf-8")
    listed = re.search(r"known: new Set\(\[(.*?)\]\)", source, re.DOTALL)
    assert listed is not None
    assert sorted(re.findall(r'"([a-z-]+)"', listed[1])) == [path.stem for path in PICTURES]


@pytest.mark.parametrize("folder", [KIOSK / "Controls"], ids=["Controls"])
def test_the_qmldir_lists_every_file(folder: Path) -> None:
    lines = (folder / "qmldir").read_text(encoding="utf-8").splitlines()
    listed = {line.split()[-1] for line in lines if line.endswith(".qml")}
    assert listed == {path.name for path in folder.glob("*.qml")}


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_tiny_and_draws_at_both_sizes(path: Path) -> None:
    assert set(re.findall(r"<([a-zA-Z]+)", path.read_text(encoding="utf-8"))) <= TINY
    renderer = QSvgRenderer(QByteArray(path.read_bytes()))
    assert renderer.isValid()
    for size in (48, 160):
        assert 0.15 < covered(renderer, size) < 0.95


def covered(renderer: QSvgRenderer, size: int) -> float:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    filled = sum(image.pixelColor(x, y).alpha() > 0 for x in range(size) for y in range(size))
    return filled / size**2


def is_drawing(item: QQuickItem) -> bool:
    """An image with a source: drawings are read beside the first frame."""
    return item.metaObject().className() == "QQuickImage" and not item.property("source").isEmpty()


def drawn(app: QObject, body: str, language: str = "fr") -> QImage:
    """Grey picture of one piece of QML in a window of 300 by 300."""
    engine = QQmlEngine(app)
    engine.addImportPath(str(KIOSK.parent))
    words = engine.singletonInstance("Kiosk", "Words")
    words.setProperty("language", language)
    words.setProperty("source", Sentences(str, engine))
    component = QQmlComponent(engine)
    mirror = "LayoutMirroring.enabled: Words.rtl; LayoutMirroring.childrenInherit: true"
    source = (
        f"import QtQuick\nimport Kiosk\nimport Kiosk.Controls\nItem {{ width: 300; height: 300; {mirror}; {body} }}"
    )
    component.setData(source.encode(), QUrl.fromLocalFile(str(KIOSK / "drawn.qml")))
    root = component.create()
    assert isinstance(root, QQuickItem), component.errorString()
    window = QQuickWindow()
    window.resize(300, 300)
    root.setParentItem(window.contentItem())
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    while any(item.property("progress") == 0 for item in everything(window.contentItem()) if is_drawing(item)):
        QTest.qWait(5)
    picture = window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    root.setParentItem(None)
    window.close()
    return picture


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from everything(child)


def darkness(picture: QImage) -> float:
    """Share of the light that is missing, 0 for a white field."""
    points = [(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)]
    return 1 - sum(picture.pixelColor(x, y).valueF() for x, y in points) / len(points)


def icon_names() -> list[str]:
    source = (KIOSK / "Glyphs.qml").read_text(encoding="utf-8")
    return re.findall(r'^ +"([a-z-]+)": "M', source, re.MULTILINE)


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_draws(qapp: QObject, name: str) -> None:
    assert darkness(drawn(qapp, f'Icon {{ name: "{name}"; size: 280 }}')) > 0.01


def test_the_arrow_back_turns_round_in_arabic(qapp: QObject) -> None:
    body = 'Icon { name: "back"; size: 300 }'
    french, arabic = drawn(qapp, body), drawn(qapp, body, "ar")
    assert french.pixelColor(100, 150).value() < 128 < arabic.pixelColor(100, 150).value()
    assert arabic.pixelColor(200, 150).value() < 128 < french.pixelColor(200, 150).value()


@pytest.mark.parametrize("name", ["🐢", "bag"])
def test_a_picture_is_a_drawing_or_a_glyph(qapp: QObject, name: str) -> None:
    assert darkness(drawn(qapp, f'Picture {{ name: "{name}"; size: 280 }}')) > 0.05


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_drawn_code_is_read_by_a_reader(qapp: QObject, language: str) -> None:
    code = qrcode.QRCode(border=0)
    code.add_data("BCDEFGHJKLNOPRSTUV")
    rows = ["".join("1" if dark else "0" for dark in line) for line in code.get_matrix()]
    found = zxingcpp.read_barcodes(drawn(qapp, f"QrView {{ rows: {rows}; size: 290 }}", language))
    assert [barcode.text for barcode in found] == ["BCDEFGHJKLNOPRSTUV"]
