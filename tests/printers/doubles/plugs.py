"""Three plugs for the same machine: a network socket, a serial line (a pty), and a USB device in Python."""

from __future__ import annotations

import errno
import os
import select
import socket
import struct
import threading
import time
import tty
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

import usb.backend
import usb.core
from machine import Machine

_RESET = struct.pack("ii", 1, 0)
_TICK = 0.002


class TcpPrinter:
    """One connection at a time, as printers do. `refuse` closes the door."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.connections = 0
        self._stop = threading.Event()
        self._open = threading.Event()
        self._open.set()
        self._server = self._listen(0)
        self.port: int = self._server.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def uri(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    @property
    def open(self) -> bool:
        return self._open.is_set()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(10)
        self._server.close()

    def refuse(self) -> None:
        self._open.clear()
        self._server.close()
        time.sleep(0.05)  # whoever waits in accept() keeps the door open a little longer

    def accept_again(self) -> None:
        self._server = self._listen(self.port)
        self._open.set()

    def _listen(self, port: int) -> socket.socket:
        server = socket.socket()
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        server.bind(("127.0.0.1", port))
        server.listen(8)
        server.settimeout(0.02)
        return server

    def _serve(self) -> None:
        while not self._stop.is_set():
            self.machine.step()
            if not self._open.is_set():
                time.sleep(_TICK)
                continue
            try:
                link, _ = self._server.accept()
            except OSError:
                continue
            self.connections += 1
            with link, suppress(OSError):
                self._converse(link)

    def _converse(self, link: socket.socket) -> None:
        while not self._stop.is_set() and self._open.is_set():
            if self.machine.hang_up:
                self._hang_up(link)
                return
            room = 1 if self.machine.hang_up else self.machine.room()
            ready = select.select([link] if room else [], [], [], _TICK)[0]
            if ready:
                data = link.recv(min(room, 512))
                if not data:
                    return
                # Byte by byte near a hang-up: nothing behind it may reach the machine.
                for at in range(len(data)):
                    if self.machine.hang_up:
                        break
                    self.machine.take(data[at : at + 1])
            if answers := self.machine.answers():
                link.sendall(answers)

    def _hang_up(self, link: socket.socket) -> None:
        how, self.machine.hang_up = self.machine.hang_up, ""
        if how == "power":
            self.machine.power_cycle(0.05)
        if how == "fin":
            link.shutdown(socket.SHUT_WR)
            link.settimeout(0.5)
            while link.recv(4096):
                pass
        else:
            link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)


class SerialPrinter:
    """The machine at the other end of a pty; `path` stays the same when it is unplugged and plugged again."""

    def __init__(self, machine: Machine, folder: Path) -> None:
        self.machine = machine
        self.path = folder / "ttyPRINTER"
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._master = self._slave = -1

    @property
    def uri(self) -> str:
        return f"serial://{self.path}?baud=115200"

    def __enter__(self) -> Self:
        self.plug()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(10)
        self.unplug()

    def plug(self) -> None:
        master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(master, False)
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(self._slave))
        self._master = master

    def unplug(self) -> None:
        gone, self._master = self._master, -1
        for handle in (gone, self._slave):
            if handle >= 0:
                os.close(handle)
        self._slave = -1
        self.path.unlink(missing_ok=True)

    def _serve(self) -> None:
        while not self._stop.is_set():
            master = self._master
            with suppress(OSError):
                if master >= 0:
                    self._move(master)
            time.sleep(_TICK)

    def _move(self, master: int) -> None:
        if room := self.machine.room():
            with suppress(BlockingIOError):
                self.machine.take(os.read(master, min(room, 512)))
        if self.machine.hang_up:
            self.machine.hang_up = ""
            self.machine.power_cycle(0.3)
        if answers := self.machine.answers():
            os.write(master, answers)


class UsbPrinter(usb.backend.IBackend):
    """A pyusb backend with one printer on it. `plugged` is the cable; each call's time limit is kept in `limits`."""

    vendor, product, serial = 0x04B8, 0x0E15, "TM20-1"

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.plugged = True
        self.kernel_driver = True
        self.claimed = False
        self.limits: list[int] = []

    @property
    def uri(self) -> str:
        return f"usb://{self.vendor:04x}:{self.product:04x}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.plugged = False

    def enumerate_devices(self) -> Any:
        return iter([self] if self.plugged else [])

    def get_device_descriptor(self, _dev: Any) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=self.vendor, idProduct=self.product, bcdDevice=0x100, iManufacturer=1,
            iProduct=2, iSerialNumber=3, bNumConfigurations=1, address=5, bus=1, port_number=1, port_numbers=(1,),
            speed=2,
        )  # fmt: skip

    def get_configuration_descriptor(self, _dev: Any, config: int) -> Any:
        if config:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1, iConfiguration=0,
            bmAttributes=0xC0, bMaxPower=1, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, _dev: Any, intf: int, alt: int, _config: int) -> Any:
        if intf or alt:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0, bNumEndpoints=2, bInterfaceClass=7,
            bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, _dev: Any, ep: int, _intf: int, _alt: int, _config: int) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(0x01, 0x82)[ep], bmAttributes=2, wMaxPacketSize=64,
            bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: Any) -> Any:
        self._there()
        return dev

    def close_device(self, _handle: Any) -> None:
        self.claimed = False

    def get_configuration(self, _handle: Any) -> int:
        self._there()
        return 1

    def set_configuration(self, _handle: Any, _value: int) -> None:
        self._there()

    def claim_interface(self, _handle: Any, _intf: int) -> None:
        self._there()
        if self.kernel_driver:
            raise usb.core.USBError("Resource busy", errno=errno.EBUSY)
        self.claimed = True

    def release_interface(self, _handle: Any, _intf: int) -> None:
        self.claimed = False

    def is_kernel_driver_active(self, _handle: Any, _intf: int) -> bool:
        return self.kernel_driver

    def detach_kernel_driver(self, _handle: Any, _intf: int) -> None:
        self.kernel_driver = False

    def ctrl_transfer(self, _handle: Any, _type: int, _req: int, value: int, _index: int, buff: Any, _time: int) -> int:
        self._there()
        text = b"\x09\x04" if not value & 0xFF else self.serial.encode("utf-16-le")
        told = bytes((len(text) + 2, 3)) + text
        size = min(len(told), len(buff))
        for at in range(size):
            buff[at] = told[at]
        return size

    def bulk_write(self, _handle: Any, _ep: int, _intf: int, data: Any, timeout: int) -> int:
        until = self._until(timeout)
        sent, data = 0, bytes(data)
        while sent < len(data):
            self._there()
            if self.machine.room():
                self.machine.take(data[sent : sent + 1])
                sent += 1
                self._unplug_if_told()
            elif time.monotonic() > until:
                if sent:
                    return sent
                raise usb.core.USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT)
            else:
                self.machine.step()
                time.sleep(_TICK)
        return sent

    def bulk_read(self, _handle: Any, _ep: int, _intf: int, buff: Any, timeout: int) -> int:
        until = self._until(timeout)
        while True:
            self._there()
            if data := self.machine.answers():
                for at, byte in enumerate(data):
                    buff[at] = byte
                return len(data)
            if time.monotonic() > until:
                raise usb.core.USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT)
            time.sleep(_TICK)

    def _until(self, timeout: int) -> float:
        self.limits.append(timeout)
        return time.monotonic() + timeout / 1000

    def _there(self) -> None:
        if not self.plugged:
            raise usb.core.USBError("No such device", errno=errno.ENODEV)

    def _unplug_if_told(self) -> None:
        if self.machine.hang_up:
            if self.machine.hang_up == "power":
                self.machine.power_cycle()
            self.machine.hang_up = ""
            self.plugged = False
            self._there()
