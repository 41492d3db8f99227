"""The ways to a printer, chosen by its address."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from kiosk.errors import RefusalCode, Refused
from printers.transports.base import Sheet, Transport
from printers.transports.file import FileTransport
from printers.transports.network import NetworkTransport
from printers.transports.preview import PreviewTransport

__all__ = ["RAW_PORT", "Sheet", "Transport", "open_transport"]

RAW_PORT = 9100
"""The port network printers listen on when an address names none."""


def open_transport(uri: str, paper_dir: Path) -> Transport:
    """The transport of `preview:`, `tcp://host[:port]` or `file:PATH`; nothing is opened yet.

    Raises Refused(bad_printer_address).
    """
    try:
        parts = urlsplit(uri.strip())
        transport = _transport(parts, paper_dir)
    except ValueError:
        transport = None
    if transport is None:
        raise Refused(RefusalCode.BAD_PRINTER_ADDRESS, uri=uri)
    return transport


def _transport(parts: SplitResult, paper_dir: Path) -> Transport | None:
    match parts.scheme:
        case "preview":
            return PreviewTransport(paper_dir) if not (parts.netloc or parts.path or parts.query) else None
        case "tcp":
            return _network(parts)
        case "file":
            return FileTransport(Path(parts.path)) if parts.path and not parts.netloc else None
        case _:
            return None


def _network(parts: SplitResult) -> NetworkTransport | None:
    extra = parts.path.strip("/") or parts.query or parts.fragment or parts.username
    port = RAW_PORT if parts.port is None else parts.port
    return None if extra or not parts.hostname or port == 0 else NetworkTransport(parts.hostname, port)
