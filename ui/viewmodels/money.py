"""Notes and coins as the screen shows them: one row a kind, with how many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.model.sales import Means

SMALLEST_NOTE = 500

MEANS_PICTURES: dict[Means, str] = {
    Means.CASH: "cash",
    Means.CARD: "bank-card",
    Means.VOUCHER: "meal-voucher",
    Means.CHEQUE: "cheque",
}
"""In the order of the tiles."""


@dataclass(frozen=True, slots=True)
class PieceRow:
    """`count` notes or coins of `value` cents."""

    value: int
    count: int
    paper: bool


def piles(pieces: Iterable[int]) -> tuple[PieceRow, ...]:
    """Pieces in cents -> one row for each value, largest first."""
    counts: dict[int, int] = {}
    for piece in pieces:
        counts[piece] = counts.get(piece, 0) + 1
    falling = sorted(counts.items(), reverse=True)
    return tuple(PieceRow(value, count, value >= SMALLEST_NOTE) for value, count in falling)
