"""What tests do with a printer of any plug."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from machine import Machine
from plugs import SerialPrinter, TcpPrinter, UsbPrinter

from printers.conversation import Patience
from printers.transports import Link, open_link
from printers.transports.usb import UsbLink

PATIENCE = Patience(answer_s=0.2, late_s=0.6, stall_s=0.5, barrier_s=0.6, quiet_s=0.05, look_s=0.1, slowest=30_000)
PLUGS = ("tcp", "serial", "usb")

Plug = TcpPrinter | SerialPrinter | UsbPrinter


def plug_in(name: str, machine: Machine, folder: Path) -> AbstractContextManager[Plug]:
    if name == "tcp":
        return TcpPrinter(machine)
    return SerialPrinter(machine, folder) if name == "serial" else UsbPrinter(machine)


def links_to(plug: Plug) -> Callable[[str], Link]:
    """The program's own way from an address to a printer, with the USB device of the test behind it."""

    def link_of(uri: str) -> Link:
        link = open_link(uri)
        if isinstance(link, UsbLink) and isinstance(plug, UsbPrinter):
            return UsbLink(link.vendor, link.product, link.serial, backend=plug)
        return link

    return link_of


def wait_until(what: Callable[[], bool], seconds: float = 5.0) -> None:
    until = time.monotonic() + seconds
    while not what() and time.monotonic() < until:
        time.sleep(0.005)
    assert what(), "it did not come to that"
