"""Every pair of text and ground in the theme can be read: 4.5:1 for text, 3:1 for large text and shapes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from kiosk.model.people import COLOURS

UI = Path(__file__).parents[2] / "ui"

TEXT = [
    *(("ink", ground) for ground in ("paper", "card", "well", "saffron", "taken")),
    *(("ink", ground) for ground in ("leafSoft", "terracottaSoft", "skySoft", "saffronSoft")),
    *(("quiet", ground) for ground in ("paper", "card", "well", "taken")),
    *(("onDark", ground) for ground in ("indigo", "indigoSoft", "leaf", "terracotta", "ink", "quiet")),
    ("onDarkQuiet", "indigo"),
    *((f"{meaning}Text", ground) for meaning in ("leaf", "terracotta", "sky") for ground in ("card", "paper", "well")),
]  # fmt: skip
SHAPES = [
    ("onDark", "sky"),
    *(
        (meaning, ground)
        for meaning in ("leaf", "terracotta", "sky", "indigo", "quiet", "ink")
        for ground in ("card", "paper")
    ),
    ("terracotta", "terracottaSoft"),
    ("sky", "skySoft"),
    ("saffron", "indigo"),
    ("ink", "saffron"),
    ("ink", "leafSoft"),
]


def luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=[False, True], ids=["inside", "sun"])
def theme(request: pytest.FixtureRequest, qapp: QObject) -> Iterator[QObject]:
    engine = QQmlEngine(qapp)
    engine.addImportPath(str(UI))
    theme = engine.singletonInstance("Kiosk", "Theme")
    theme.setProperty("sun", request.param)
    yield theme
    engine.deleteLater()


def test_black_on_white_is_twenty_one() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)


@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read(theme: QObject, text: str, ground: str) -> None:
    assert contrast(theme.property(text), theme.property(ground)) >= 4.5


@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_and_large_text_stand_out(theme: QObject, shape: str, ground: str) -> None:
    assert contrast(theme.property(shape), theme.property(ground)) >= 3


@pytest.mark.parametrize("colour", COLOURS)
def test_ink_on_every_members_colour(theme: QObject, colour: str) -> None:
    assert contrast(theme.property("ink"), QColor(COLOURS[colour])) >= 4.5


def test_ink_and_quiet_reach_what_the_look_promises(theme: QObject) -> None:
    assert contrast(theme.property("ink"), theme.property("paper")) >= 15
    assert contrast(theme.property("quiet"), theme.property("paper")) >= 6
