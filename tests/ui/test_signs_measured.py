"""The list of look-alike signs, measured: each drawing as it is seen from afar, on the ground it stands on."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from kiosk.model.people import COLOURS, SIGNS
from kiosk.rules.signs import ALIKE, oklab

Seen = list[tuple[float, float, float]]
AFAR = 12
"""Spots along one side: as much as is left of a sign at arm's length without glasses."""
LIKE = 0.75
"""Difference of two drawings, as a share of how much each differs from its ground."""


def seen(picture: str, ground: str) -> Seen:
    near = QImage(96, 96, QImage.Format.Format_RGB32)
    near.fill(QColor(ground))
    font = QFont("Noto Color Emoji")
    font.setPixelSize(72)
    with QPainter(near) as painter:
        painter.setFont(font)
        painter.drawText(near.rect(), Qt.AlignmentFlag.AlignCenter, picture)
    afar = near.scaled(AFAR, AFAR, mode=Qt.TransformationMode.SmoothTransformation)
    return [oklab(QColor(afar.pixel(x, y)).name()) for y in range(AFAR) for x in range(AFAR)]


def apart(one: Seen, other: Seen) -> float:
    spots = zip(one, other, strict=True)
    return (sum(sum((a - b) ** 2 for a, b in zip(*spot, strict=True)) for spot in spots) / len(one)) ** 0.5


def mirrored(picture: Seen) -> Seen:
    return [picture[row * AFAR + AFAR - 1 - column] for row in range(AFAR) for column in range(AFAR)]


def test_whatever_looks_alike_from_afar_is_known(qapp: QGuiApplication) -> None:
    difference: dict[frozenset[str], list[float]] = {}
    for ground in (COLOURS["mint"], COLOURS["rose"]):
        pictures = {sign: seen(picture, ground) for sign, picture in SIGNS.items()}
        stands_out = {sign: apart(each, [oklab(ground)] * AFAR**2) for sign, each in pictures.items()}
        for one, other in combinations(SIGNS, 2):
            nearer = min(apart(pictures[one], pictures[other]), apart(pictures[one], mirrored(pictures[other])))
            share = nearer / (stands_out[one] * stands_out[other]) ** 0.5
            difference.setdefault(frozenset((one, other)), []).append(share)
    alike = {pair for pair, shares in difference.items() if sum(shares) / len(shares) < LIKE}
    assert len(alike) >= 6
    assert alike - ALIKE == set()
