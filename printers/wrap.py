"""Lines of a fixed number of columns."""

from __future__ import annotations

_ROOM_FOR_A_LABEL = 10


def wrap(text: str, columns: int) -> list[str]:
    """Break `text` at its spaces into lines of at most `columns` characters; no-break spaces hold."""
    return [line for paragraph in text.split("\n") for line in _wrap_paragraph(paragraph, columns)]


def _wrap_paragraph(paragraph: str, columns: int) -> list[str]:
    lines: list[str] = []
    for piece in _pieces(paragraph, columns):
        if lines and len(lines[-1]) + 1 + len(piece) <= columns:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    return lines or [""]


def _pieces(paragraph: str, columns: int) -> list[str]:
    """The words, those longer than a line cut into whole lines and a rest."""
    words = filter(None, paragraph.split(" "))
    return [word[start : start + columns] for word in words for start in range(0, len(word), columns)]


def pair(left: str, right: str, columns: int) -> list[str]:
    """A label, wrapped, with an amount that ends at the last column of the last line."""
    room = columns - len(right) - 1
    if "\n" in right or room < max(1, min(_ROOM_FOR_A_LABEL, len(left))):
        return [*wrap(left, columns), *(line.rjust(columns) for line in wrap(right, columns))]
    *above, last = wrap(left, room)
    return [*above, last + right.rjust(columns - len(last))]
