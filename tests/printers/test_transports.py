"""The ways to a printer, over real sockets and real files."""

from __future__ import annotations

import os
import socket
import stat
import struct
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from kiosk.errors import RefusalCode, Refused
from kiosk.model.printing import Text, Verdict
from printers.artist import QtArtist
from printers.encoder import encode
from printers.transports import Sheet, open_transport
from printers.transports.network import NetworkTransport

SMALL = Sheet("1-receipt", 48, encode([Text("Bonjour")], 48, QtArtist()))
LARGE = Sheet("2-receipt", 48, b"x" * 8_000_000)
RESET = struct.pack("ii", 1, 0)


class Printer:
    """A TCP server of one connection; `behave` plays the printer."""

    def __init__(self, behave: Callable[[socket.socket], None]) -> None:
        self._behave = behave
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(10)
        self.port: int = self._server.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)

    def _serve(self) -> None:
        link, _ = self._server.accept()
        with link:
            link.settimeout(10)
            self._behave(link)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join(10)
        self._server.close()


def read_all(link: socket.socket, into: bytearray) -> None:
    while data := link.recv(65536):
        into += data


def send(port: int, sheet: Sheet, tmp_path: Path) -> tuple[Verdict, str]:
    return open_transport(f"tcp://127.0.0.1:{port}", tmp_path).send(sheet)


def test_network_brings_every_byte_and_promises_nothing(tmp_path: Path) -> None:
    got = bytearray()
    with Printer(lambda link: read_all(link, got)) as printer:
        assert send(printer.port, SMALL, tmp_path) == (Verdict.UNVERIFIED, "")
    assert bytes(got) == SMALL.data


def test_network_printer_that_talks_back_loses_nothing(tmp_path: Path) -> None:
    got = bytearray()

    def chatty(link: socket.socket) -> None:
        link.sendall(b"\x14\x00\x00\x0f" * 100)
        read_all(link, got)

    with Printer(chatty) as printer:
        assert send(printer.port, SMALL, tmp_path)[0] is Verdict.UNVERIFIED
    assert bytes(got) == SMALL.data


def test_network_refused_is_not_sent(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    verdict, detail = send(port, SMALL, tmp_path)
    assert (verdict, bool(detail)) == (Verdict.NOT_SENT, True)


def test_network_address_nobody_answers_is_not_sent() -> None:
    assert NetworkTransport("192.0.2.1", 9100, connect_s=0.2).send(SMALL)[0] is Verdict.NOT_SENT


@pytest.mark.parametrize("after", [1, 10, 4096, 100_000])
@pytest.mark.parametrize("how", ["reset", "closed"])
def test_network_hang_up_after_some_bytes_is_unknown(after: int, how: str, tmp_path: Path) -> None:
    def hang_up(link: socket.socket) -> None:
        left = after
        while left:
            left -= len(link.recv(left))
        if how == "reset":
            link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)

    with Printer(hang_up) as printer:
        verdict, detail = send(printer.port, LARGE, tmp_path)
    assert (verdict, bool(detail)) == (Verdict.UNKNOWN, True)


def test_network_hang_up_inside_a_small_job_is_unknown(tmp_path: Path) -> None:
    with Printer(lambda link: link.recv(3) and None) as printer:
        assert send(printer.port, SMALL, tmp_path)[0] is Verdict.UNKNOWN


def test_network_printer_that_stops_reading_is_unknown() -> None:
    done = threading.Event()
    with Printer(lambda _link: done.wait(10) and None) as printer:
        transport = NetworkTransport("127.0.0.1", printer.port, stall_s=0.2)
        verdict, _ = transport.send(LARGE)
        done.set()
    assert verdict is Verdict.UNKNOWN


def test_file_keeps_each_job_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "printer.bin"
    transport = open_transport(f"file:{path}", tmp_path)
    assert [transport.send(SMALL), transport.send(SMALL)] == [(Verdict.UNVERIFIED, "")] * 2
    assert path.read_bytes() == SMALL.data * 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_file_that_cannot_be_opened_is_not_sent(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "missing" / "lp0", tmp_path / "pipe"):
        verdict, detail = open_transport(f"file:{path}", tmp_path).send(SMALL)
        assert (verdict, bool(detail)) == (Verdict.NOT_SENT, True)


def test_file_on_a_full_disk_is_not_sent_or_unknown(tmp_path: Path) -> None:
    verdict, detail = open_transport("file:/dev/full", tmp_path).send(SMALL)
    assert (verdict, bool(detail)) == (Verdict.NOT_SENT, True)


def test_file_whose_reader_leaves_in_the_middle_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    os.mkfifo(path)
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    reader = threading.Thread(target=_read_a_little, args=(handle,))
    reader.start()
    verdict, _ = open_transport(f"file:{path}", tmp_path).send(LARGE)
    reader.join(10)
    assert verdict is Verdict.UNKNOWN


def _read_a_little(handle: int) -> None:
    os.set_blocking(handle, True)
    while not os.read(handle, 1000):
        pass
    os.close(handle)


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "preview",
        "preview:here",
        "preview://host",
        "tcp:",
        "tcp://",
        "tcp://:9100",
        "tcp://host:0",
        "tcp://host:70000",
        "tcp://host:port",
        "tcp://host:9100/path",
        "tcp://me@host:9100",
        "tcp://[::1",
        "file:",
        "file://host/path",
        "http://host",
        "usb:0416:5011",
    ],
)
def test_malformed_addresses_are_refused(uri: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        open_transport(uri, tmp_path)
    assert refusal.value.code is RefusalCode.BAD_PRINTER_ADDRESS
    assert refusal.value.facts == {"uri": uri}


def test_a_network_address_without_port_means_the_usual_one(tmp_path: Path) -> None:
    transport = open_transport("tcp://printer.test", tmp_path)
    assert isinstance(transport, NetworkTransport)
    assert transport.address == ("printer.test", 9100)
