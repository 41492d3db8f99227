"""One stay as iCalendar text, small enough for the QR of a slip: any telephone that reads it can keep it. Pure."""

from __future__ import annotations

import datetime as dt
import re

_LINE_BYTES = 75
"""A longer line is folded (RFC 5545, 3.1)."""
_SUMMARY_BYTES = 60
"""One line: scanners that type send the event line by line, and a folded piece alone would look like a badge."""
_SPECIAL = re.compile(r"([\\;,])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2066-\u2069]+")


def event(uid: str, start: int, end: int, summary: str, made_at: int) -> str:
    """A calendar of one event, from `start` to `end` (epoch ms); its UID is R and the reservation's uid.

    The same uid again, with other hours, moves what the telephone has kept.
    """
    summary_line = folded(f"SUMMARY:{escaped(shortened(summary))}")
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:Atelier Kiosk\r\nBEGIN:VEVENT\r\n"
        f"UID:R{uid}\r\nDTSTAMP:{_utc(made_at)}\r\nDTSTART:{_utc(start)}\r\nDTEND:{_utc(end)}\r\n"
        f"{summary_line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def escaped(text: str) -> str:
    """A text value: backslash, semicolon and comma behind a backslash; what cannot be seen is a space."""
    return _SPECIAL.sub(r"\\\1", _CONTROL.sub(" ", text).strip())


def shortened(text: str, most: int = _SUMMARY_BYTES) -> str:
    """The text in at most so many bytes, cut between letters."""
    if len(text.encode()) <= most:
        return text
    return _first_bytes(text, most - len("…".encode())).rstrip() + "…"


def folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, each after the first behind a space; letters stay whole."""
    if len(line) <= _LINE_BYTES and line.isascii():
        return line
    pieces, room = [], _LINE_BYTES
    while len(line.encode()) > room:
        piece = _first_bytes(line, room)
        pieces.append(piece)
        line, room = line[len(piece) :], _LINE_BYTES - 1
    return "\r\n ".join([*pieces, line])


def _first_bytes(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore")


def _utc(at: int) -> str:
    found = dt.datetime.fromtimestamp(at // 1000, dt.UTC).isoformat()
    return f"{found[:19].replace('-', '').replace(':', '')}Z"
