"""What is plugged in, and as which printer it is offered."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import usb.backend
from handling import PATIENCE
from machine import Machine
from plugs import UsbPrinter

from kiosk.model.printing import Verdict
from printers.confirm import Errand
from printers.discover import MODELS, Found, discover, serial_ports, usb_printers
from printers.profiles import profile_of
from printers.transports import open_link
from printers.transports.usb import UsbLink


class Other(UsbPrinter):
    """Another device on the same bus."""

    def __init__(self, vendor: int, product: int, serial: str, interface: int) -> None:
        super().__init__(Machine())
        self.vendor, self.product, self.serial, self.interface = vendor, product, serial, interface

    def get_interface_descriptor(self, _dev: Any, intf: int, alt: int, _config: int) -> Any:
        told = super().get_interface_descriptor(_dev, intf, alt, _config)
        return SimpleNamespace(**{**vars(told), "bInterfaceClass": self.interface})


class Bus(usb.backend.IBackend):
    """Several devices, each its own backend."""

    def __init__(self, *devices: UsbPrinter) -> None:
        self.devices = devices

    def enumerate_devices(self) -> Any:
        return iter([device for device in self.devices if device.plugged])

    def __getattribute__(self, name: str) -> Any:
        if name in vars(usb.backend.IBackend) and not name.startswith("_") and name != "enumerate_devices":
            return lambda device, *rest: getattr(device, name)(device, *rest)
        return super().__getattribute__(name)


def test_a_known_printer_is_named_and_its_family_told() -> None:
    assert usb_printers(UsbPrinter(Machine())) == [Found("usb://04b8:0e15", "Epson TM-T20II", "epson")]


def test_only_printers_are_offered() -> None:
    keyboard, strange = Other(0x046D, 0xC31C, "1", 3), Other(0x1234, 0x5678, "2", 7)
    stick = Other(0x0781, 0x5567, "3", 8)
    assert [found.uri for found in usb_printers(Bus(keyboard, strange, stick))] == ["usb://1234:5678"]


def test_a_maker_is_named_where_the_model_is_not_known() -> None:
    assert usb_printers(Bus(Other(0x0519, 0x0003, "1", 7)))[0].name == "Star 0519:0003"


def test_two_of_the_same_model_keep_their_numbers_and_each_can_be_printed_on() -> None:
    left, right = Other(0x0416, 0x5011, "L 1", 7), Other(0x0416, 0x5011, "R", 7)
    found = usb_printers(bus := Bus(left, right))
    assert [each.uri for each in found] == ["usb://0416:5011/L%201", "usb://0416:5011/R"]
    assert {each.columns for each in found} == {32}
    link = open_link(found[1].uri)
    assert isinstance(link, UsbLink)
    reached = UsbLink(link.vendor, link.product, link.serial, backend=bus)
    reached.open()
    assert reached.write(b"abc", 1) == 3
    reached.close()
    assert (bytes(left.machine.received), bytes(right.machine.received)) == (b"", b"abc")


def test_every_time_limit_on_usb_is_given_in_milliseconds_and_never_zero() -> None:
    plug = UsbPrinter(Machine())
    link = UsbLink(plug.vendor, plug.product, backend=plug)
    link.open()
    assert Errand(link, PATIENCE).begin(b"\x1b@a\n")[0] is Verdict.PRINTED
    link.close()
    assert min(plug.limits) >= 1
    assert not plug.claimed


def test_what_is_offered_can_be_set_up() -> None:
    for found in discover():
        assert open_link(found.uri)
    for model in MODELS.values():
        assert profile_of(model.profile, model.columns).name
    assert [
        found for found in serial_ports() if not Path(found.uri.removeprefix("serial://").split("?")[0]).exists()
    ] == []
