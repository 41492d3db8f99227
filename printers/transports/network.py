"""A printer on the network: raw TCP both ways, usually port 9100."""

from __future__ import annotations

import socket
from contextlib import suppress

from printers.transports.base import LinkFault, told
from printers.transports.descriptor import Descriptor

_CONNECT_S = 3.0
_GOODBYE_S = 0.5
_SEND_BUFFER = 16_384
"""Small, so that few bytes are on their way when something breaks."""


class NetworkLink:
    """`host` is a name or an address."""

    talks = True

    def __init__(self, host: str, port: int, *, connect_s: float = _CONNECT_S) -> None:
        self.address = (host, port)
        self._connect_s = connect_s
        self._socket: socket.socket | None = None
        self._descriptor: Descriptor | None = None

    def open(self) -> None:
        try:
            self._socket = socket.create_connection(self.address, timeout=self._connect_s)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            self._descriptor = Descriptor(self._socket.fileno())
        except OSError as fault:
            self.close()
            raise LinkFault(told(fault)) from fault

    def write(self, data: bytes, timeout: float) -> int:
        return self._open.write(data, timeout)

    def read(self, timeout: float) -> bytes:
        return self._open.read(timeout)

    def finish(self) -> None:
        """Wait a moment for the other side: a reset shows now, and closing on unread answers would cause one."""
        assert self._socket is not None
        try:
            self._socket.shutdown(socket.SHUT_WR)
        except OSError as fault:
            raise LinkFault(told(fault)) from fault
        self._open.drain(_GOODBYE_S)

    def close(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.close()
        self._socket = self._descriptor = None

    @property
    def _open(self) -> Descriptor:
        if self._descriptor is None:
            raise LinkFault("not open")
        return self._descriptor
