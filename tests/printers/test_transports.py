"""The ways to a printer, over real sockets, real files and a real pty."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from handling import PATIENCE
from machine import Machine
from plugs import SerialPrinter, TcpPrinter

from kiosk.errors import RefusalCode, Refused
from kiosk.model.printing import Verdict
from printers.confirm import Errand, Outcome
from printers.transports import LinkFault, open_link, open_transport
from printers.transports.network import NetworkLink
from printers.transports.serial import SerialLink
from printers.transports.usb import UsbLink

LARGE = b"x" * 8_000_000


def blindly(uri: str, data: bytes) -> Outcome:
    link = open_link(uri)
    try:
        link.open()
        return Errand(link, PATIENCE).send_blindly(data)
    finally:
        link.close()


def test_network_address_nobody_listens_at() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(LinkFault, match="refused"):
        open_link(f"tcp://127.0.0.1:{port}").open()


def test_network_address_nobody_answers_at() -> None:
    with pytest.raises(LinkFault):
        NetworkLink("192.0.2.1", 9100, connect_s=0.2).open()


def test_network_bytes_go_both_ways_and_a_pause_is_not_a_fault() -> None:
    with TcpPrinter(Machine()) as printer:
        link = open_link(printer.uri)
        link.open()
        assert link.read(0.05) == b""
        assert link.write(b"\x10\x04\x01", 1) == 3
        assert link.read(5) == b"\x12"
        link.close()


def test_network_printer_that_reads_nothing_takes_only_so_much() -> None:
    with TcpPrinter(Machine(stalled=True)) as printer:
        link = open_link(printer.uri)
        link.open()
        taken = 0
        while (more := link.write(LARGE, 0.2)) > 0:
            taken += more
        assert 0 < taken < 1_000_000
        link.close()


def test_a_link_that_is_not_open_says_so(tmp_path: Path) -> None:
    for uri in ("tcp://127.0.0.1:9", f"serial://{tmp_path}/tty", "usb://04b8:0e15", f"file:{tmp_path}/lp0"):
        link = open_link(uri)
        with pytest.raises(LinkFault, match="not open"):
            link.write(b"a", 0.1)
        with pytest.raises(LinkFault, match="not open"):
            link.read(0)
        link.close()


def test_serial_line_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LinkFault):
        open_link(f"serial://{tmp_path}/ttyUSB0").open()


def test_serial_line_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    with SerialPrinter(Machine(), tmp_path) as printer:
        first, second = open_link(printer.uri), open_link(printer.uri)
        first.open()
        with pytest.raises(LinkFault):
            second.open()
        first.close()
        second.open()
        second.close()


def test_what_a_serial_printer_said_before_is_forgotten(tmp_path: Path) -> None:
    with SerialPrinter(Machine(), tmp_path) as printer:
        link = open_link(printer.uri)
        link.open()
        link.write(b"\x10\x04\x01", 1)
        time.sleep(0.1)
        link.close()
        link.open()
        assert link.read(0.1) == b""
        link.close()


def test_serial_line_pulled_out_is_a_fault(tmp_path: Path) -> None:
    with SerialPrinter(Machine(), tmp_path) as printer:
        link = open_link(printer.uri)
        link.open()
        printer.unplug()
        with pytest.raises(LinkFault):
            link.read(5)
        with pytest.raises(LinkFault):
            link.write(b"a", 0.1)
        link.close()


def test_file_keeps_each_job_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "printer.bin"
    assert [blindly(f"file:{path}", b"abc"), blindly(f"file:{path}", b"def")] == [(Verdict.UNVERIFIED, "")] * 2
    assert path.read_bytes() == b"abcdef"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not open_link(f"file:{path}").talks


def test_file_that_cannot_be_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "missing" / "lp0", tmp_path / "pipe"):
        with pytest.raises(LinkFault):
            open_link(f"file:{path}").open()


def test_file_whose_reader_leaves_in_the_middle_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    os.mkfifo(path)
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    reader = threading.Thread(target=_read_a_little, args=(handle,))
    reader.start()
    verdict, _ = blindly(f"file:{path}", LARGE)
    reader.join(10)
    assert verdict is Verdict.UNKNOWN


def _read_a_little(handle: int) -> None:
    os.set_blocking(handle, True)
    while not os.read(handle, 1000):
        pass
    os.close(handle)


def test_a_device_file_can_be_asked(tmp_path: Path) -> None:
    machine = Machine()
    with SerialPrinter(machine, tmp_path) as printer:
        link = open_link(f"file:{printer.path}")
        link.open()
        assert link.talks
        assert Errand(link, PATIENCE).begin(b"\x1b@abc\n\x1dV\x42\x00") == (Verdict.PRINTED, "")
        link.close()
    assert len(machine.whole("abc")) == 1


def test_a_full_device_takes_nothing() -> None:
    link = open_link("file:/dev/full")
    link.open()
    assert Errand(link, PATIENCE).begin(b"abc")[0] is Verdict.NOT_SENT
    link.close()


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
        "usb://0416",
        "usb://0416:50110",
        "usb://xyzt:5011",
        "usb://0416:5011?serial=1",
        "serial:",
        "serial://ttyUSB0",
        "serial:///",
        "serial:///dev/ttyUSB0?baud=1",
        "serial:///dev/ttyUSB0?baud=fast",
        "serial:///dev/ttyUSB0?speed=9600",
        "serial:///dev/ttyUSB0?baud=9600&flow=wild",
    ],
)
def test_malformed_addresses_are_refused(uri: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        open_transport(uri, tmp_path)
    assert refusal.value.code is RefusalCode.BAD_PRINTER_ADDRESS
    assert refusal.value.facts == {"uri": uri}


def test_addresses_say_how_to_reach_the_printer(tmp_path: Path) -> None:
    network, line = open_transport("tcp://printer.test", tmp_path), open_transport("serial:///dev/ttyS0", tmp_path)
    fast = open_transport("serial:///dev/rfcomm0?baud=115200&flow=rtscts", tmp_path)
    usb, one = open_transport("usb://04b8:0e15", tmp_path), open_transport("usb://04B8:0E15/A%201", tmp_path)
    assert isinstance(network, NetworkLink)
    assert network.address == ("printer.test", 9100)
    assert isinstance(line, SerialLink)
    assert isinstance(fast, SerialLink)
    assert (line.path, line.baud, line.flow) == ("/dev/ttyS0", 9600, "none")
    assert (fast.path, fast.baud, fast.flow) == ("/dev/rfcomm0", 115200, "rtscts")
    assert isinstance(usb, UsbLink)
    assert isinstance(one, UsbLink)
    assert (usb.vendor, usb.product, usb.serial) == (0x04B8, 0x0E15, "")
    assert (one.vendor, one.product, one.serial) == (0x04B8, 0x0E15, "A 1")


@pytest.mark.parametrize("name", ["printers.press", "printers.transports", "printers.discover", "printers.confirm"])
def test_loading_loads_no_library_of_a_printer(name: str) -> None:
    code = f"import sys, {name}; print({{'PySide6', 'escpos', 'qrcode', 'serial', 'usb'}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"
