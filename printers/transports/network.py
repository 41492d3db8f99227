"""A printer on the network that answers nothing (raw TCP, usually port 9100).

A write that succeeds proves nothing about paper: the best this way can say is `unverified`.
"""

from __future__ import annotations

import socket

from kiosk.model.printing import Verdict
from printers.transports.base import Sheet

_CONNECT_S = 3.0
_STALL_S = 10.0
_GOODBYE_S = 0.5
_CHUNK = 4096


class NetworkTransport:
    """One connection per job; `host` is a name or an address."""

    def __init__(self, host: str, port: int, *, connect_s: float = _CONNECT_S, stall_s: float = _STALL_S) -> None:
        self.address = (host, port)
        self._connect_s = connect_s
        self._stall_s = stall_s

    def send(self, sheet: Sheet) -> tuple[Verdict, str]:
        """`not_sent` as long as no byte has left, `unknown` once one has and something broke."""
        try:
            link = socket.create_connection(self.address, timeout=self._connect_s)
        except OSError as fault:
            return Verdict.NOT_SENT, _said(fault)
        with link:
            return self._push(link, sheet.data)

    def _push(self, link: socket.socket, data: bytes) -> tuple[Verdict, str]:
        link.settimeout(self._stall_s)
        sent = 0
        try:
            while sent < len(data):
                sent += link.send(data[sent : sent + _CHUNK])
            link.shutdown(socket.SHUT_WR)
            _goodbye(link)
        except OSError as fault:
            return (Verdict.UNKNOWN if sent else Verdict.NOT_SENT), _said(fault)
        return Verdict.UNVERIFIED, ""


def _goodbye(link: socket.socket) -> None:
    """Wait a moment for the other side: a reset shows now, and closing on unread answers would cause one."""
    link.settimeout(_GOODBYE_S)
    try:
        while link.recv(_CHUNK):
            pass
    except TimeoutError:
        return


def _said(fault: OSError) -> str:
    return fault.strerror or str(fault) or type(fault).__name__
