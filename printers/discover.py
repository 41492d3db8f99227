"""Printers that are plugged in: USB devices and serial ports. Network addresses are typed by staff."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from printers.transports.usb import serial_of

if TYPE_CHECKING:
    from usb.backend import IBackend
    from usb.core import Device

WIDE, NARROW = 48, 32
_PRINTER_CLASS = 7


@dataclass(frozen=True, slots=True)
class Model:
    """A printer known by its USB numbers; `profile` and `columns` are what it usually is."""

    name: str
    profile: str = "generic"
    columns: int = WIDE


@dataclass(frozen=True, slots=True)
class Found:
    """A printer that could be set up: its address, a name for staff, and a first guess at its family and paper."""

    uri: str
    name: str
    profile: str = "generic"
    columns: int = WIDE


MODELS: dict[tuple[int, int], Model] = {
    (0x04B8, 0x0202): Model("Epson TM", "epson"),
    (0x04B8, 0x0E03): Model("Epson TM-T20", "epson"),
    (0x04B8, 0x0E15): Model("Epson TM-T20II", "epson"),
    (0x0416, 0x5011): Model("POS 58", "chinese58", NARROW),
    (0x0483, 0x5743): Model("POS 80"),
    (0x0483, 0x070B): Model("POS 58", "chinese58", NARROW),
    (0x0FE6, 0x811E): Model("POS 80"),
    (0x28E9, 0x0289): Model("POS 58", "chinese58", NARROW),
    (0x1504, 0x0006): Model("Bixolon SRP-350"),
}
MAKERS: dict[int, Model] = {
    0x04B8: Model("Epson", "epson"),
    0x0519: Model("Star"),
    0x1504: Model("Bixolon"),
    0x1D90: Model("Citizen"),
}
"""Where the model is not in the list, at least whose it is."""


def discover() -> list[Found]:
    """Every printer that may be one, USB first; an empty list where nothing is plugged in."""
    return [*usb_printers(), *serial_ports()]


def usb_printers(backend: IBackend | None = None) -> list[Found]:
    """Devices of a known model, and all that call themselves printers. Empty where USB cannot be looked at."""
    import usb.core

    try:
        devices = list(usb.core.find(find_all=True, backend=backend))
    except (usb.core.NoBackendError, usb.core.USBError):
        return []
    printers = [device for device in devices if _prints(device)]
    alike = Counter((device.idVendor, device.idProduct) for device in printers)
    return [_usb_found(device, alone=alike[device.idVendor, device.idProduct] == 1) for device in printers]


def serial_ports() -> list[Found]:
    """Serial lines with something at the other end, paired Bluetooth printers among them."""
    from serial.tools.list_ports import comports

    ports = [port for port in comports() if port.hwid != "n/a" or "rfcomm" in port.device]
    return [
        Found(f"serial://{port.device}?baud=9600", port.product or port.description or port.device)
        for port in sorted(ports, key=lambda port: str(port.device))
    ]


def _prints(device: Device) -> bool:
    if (device.idVendor, device.idProduct) in MODELS:
        return True
    import usb.core

    try:
        return any(interface.bInterfaceClass == _PRINTER_CLASS for each in device for interface in each)
    except usb.core.USBError:
        return False


def _usb_found(device: Device, *, alone: bool) -> Found:
    """Two of the same model are told apart by their serial numbers, where they can be read."""
    ids = f"{device.idVendor:04x}:{device.idProduct:04x}"
    known = MODELS.get((device.idVendor, device.idProduct))
    model = known or MAKERS.get(device.idVendor) or Model("USB")
    name = model.name if known else f"{model.name} {ids}"
    number = "" if alone else serial_of(device)
    if number:
        return Found(f"usb://{ids}/{quote(number, safe='')}", f"{name} {number}", model.profile, model.columns)
    return Found(f"usb://{ids}", name, model.profile, model.columns)
