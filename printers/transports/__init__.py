"""The ways to a printer, chosen by its address."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from kiosk.errors import RefusalCode, Refused
from printers.transports.base import Link, LinkFault, Sheet
from printers.transports.file import FileLink
from printers.transports.network import NetworkLink
from printers.transports.preview import PreviewLink, Previews
from printers.transports.serial import BAUDS, FLOWS, SerialLink
from printers.transports.usb import UsbLink

__all__ = [
    "RAW_PORT", "Link", "LinkFault", "PreviewLink", "Previews", "Sheet", "open_link", "open_transport", "preview_link",
]  # fmt: skip

RAW_PORT = 9100
"""The port network printers listen on when an address names none."""

_USB_ID = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")


def open_transport(uri: str, paper_dir: Path) -> Link:
    """The way to the printer at `uri`, the preview included; nothing is opened yet. Raises Refused."""
    return preview_link(Previews(paper_dir), uri, "", 0) or open_link(uri)


def preview_link(previews: Previews, uri: str, name: str, columns: int) -> PreviewLink | None:
    """The way to a preview, for the job `name`; None for another address. Raises Refused(bad_printer_address)."""
    try:
        return previews.link(uri, name, columns)
    except ValueError as fault:
        raise Refused(RefusalCode.BAD_PRINTER_ADDRESS, uri=uri) from fault


def open_link(uri: str) -> Link:
    """The link of a `tcp:`, `serial:`, `usb:` or `file:` address; nothing is opened yet.

    Raises Refused(bad_printer_address).
    """
    try:
        link = _link(urlsplit(uri.strip()))
    except ValueError:
        link = None
    if link is None:
        raise Refused(RefusalCode.BAD_PRINTER_ADDRESS, uri=uri)
    return link


def _link(parts: SplitResult) -> Link | None:
    match parts.scheme:
        case "tcp":
            return _network(parts)
        case "serial":
            return _serial(parts)
        case "usb":
            return _usb(parts)
        case "file":
            return FileLink(Path(parts.path)) if parts.path and not parts.netloc else None
        case _:
            return None


def _network(parts: SplitResult) -> NetworkLink | None:
    extra = parts.path.strip("/") or parts.query or parts.fragment or parts.username
    port = RAW_PORT if parts.port is None else parts.port
    return None if extra or not parts.hostname or port == 0 else NetworkLink(parts.hostname, port)


def _serial(parts: SplitResult) -> SerialLink | None:
    told = parse_qs(parts.query, strict_parsing=True) if parts.query else {}
    baud, flow = int(told.pop("baud", ["9600"])[-1]), told.pop("flow", ["none"])[-1]
    if told or parts.netloc or not parts.path.strip("/") or baud not in BAUDS or flow not in FLOWS:
        return None
    return SerialLink(parts.path, baud, flow)


def _usb(parts: SplitResult) -> UsbLink | None:
    ids = _USB_ID.fullmatch(parts.netloc)
    if ids is None or parts.query or parts.fragment:
        return None
    return UsbLink(int(ids[1], 16), int(ids[2], 16), unquote(parts.path.strip("/")))
