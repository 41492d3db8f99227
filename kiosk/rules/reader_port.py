"""Where a reader on a serial port is, as its setting says. Pure."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

BAUD = 9600


def port_of(address: str) -> tuple[str, int]:
    """ "serial:///dev/ttyACM0?baud=115200", as printers are named, or only the device -> device and speed."""
    found = urlsplit(address)
    baud = parse_qs(found.query).get("baud", [""])[0]
    return found.path, int(baud) if baud.isascii() and baud.isdigit() else BAUD
