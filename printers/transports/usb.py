"""A printer on USB, without a driver of its own: the two bulk pipes of its printer interface."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from printers.transports.base import LinkFault, told

if TYPE_CHECKING:
    from usb.backend import IBackend
    from usb.core import Device, Endpoint, Interface

_PRINTER_CLASS, _VENDOR_CLASS = 7, 255
_CHUNK = 4096
_STALE_S = 0.02
_UNPLUGGED = 19


class UsbLink:
    """The printer `vendor`:`product`, with `serial` the one of that number. `backend` is pyusb's, libusb1 by itself."""

    def __init__(self, vendor: int, product: int, serial: str = "", *, backend: IBackend | None = None) -> None:
        self.vendor, self.product, self.serial = vendor, product, serial
        self._backend = backend
        self._device: Device | None = None
        self._out: Endpoint | None = None
        self._in: Endpoint | None = None

    @property
    def talks(self) -> bool:
        """A printer without a pipe back cannot answer; known once it is open."""
        return self._device is None or self._in is not None

    def open(self) -> None:
        import usb.core

        try:
            self._device = device = self._find()
            interface = _claimed(device)
            self._out, self._in = _pipe(interface, inwards=False), _pipe(interface, inwards=True)
        except (usb.core.USBError, usb.core.NoBackendError, NotImplementedError) as fault:
            self.close()
            raise LinkFault(_said(fault)) from fault
        except LinkFault:
            self.close()
            raise
        if self._out is None:
            self.close()
            raise LinkFault("not a printer")
        while self.read(_STALE_S):
            pass

    def write(self, data: bytes, timeout: float) -> int:
        import usb.core

        piece = data[:_CHUNK]
        try:
            return int(_opened(self._out).write(piece, _milliseconds(timeout)))
        except usb.core.USBTimeoutError:
            return 0
        except usb.core.USBError as fault:
            raise LinkFault(_said(fault), len(piece)) from fault

    def read(self, timeout: float) -> bytes:
        """A whole packet is asked for: a smaller buffer would overflow."""
        import usb.core

        if self._device is not None and self._in is None:
            time.sleep(timeout)
            return b""
        pipe = _opened(self._in)
        try:
            return bytes(pipe.read(pipe.wMaxPacketSize, _milliseconds(timeout)))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as fault:
            raise LinkFault(_said(fault)) from fault

    def finish(self) -> None:
        """Nothing waits here: what was taken is in the printer."""

    def close(self) -> None:
        if self._device is not None:
            import usb.core
            import usb.util

            with suppress(usb.core.USBError):
                usb.util.dispose_resources(self._device)
        self._device = self._out = self._in = None

    def _find(self) -> Device:
        import usb.core

        device = usb.core.find(
            backend=self._backend, idVendor=self.vendor, idProduct=self.product,
            custom_match=lambda found: not self.serial or serial_of(found) == self.serial,
        )  # fmt: skip
        if device is None:
            raise LinkFault("not plugged in")
        return device


def _claimed(device: Device) -> Interface:
    """The printer interface, taken from the kernel's own driver where that holds it."""
    import usb.core
    import usb.util

    try:
        configuration = device.get_active_configuration()
    except usb.core.USBError:
        device.set_configuration()
        configuration = device.get_active_configuration()
    for wanted in (_PRINTER_CLASS, _VENDOR_CLASS):
        for interface in configuration:
            if interface.bInterfaceClass == wanted and _pipe(interface, inwards=False) is not None:
                number = interface.bInterfaceNumber
                with suppress(NotImplementedError):
                    if device.is_kernel_driver_active(number):
                        device.detach_kernel_driver(number)
                usb.util.claim_interface(device, number)
                return interface
    raise LinkFault("not a printer")


def _pipe(interface: Interface, *, inwards: bool) -> Endpoint | None:
    import usb.util

    way = usb.util.ENDPOINT_IN if inwards else usb.util.ENDPOINT_OUT
    for endpoint in interface:
        if (
            usb.util.endpoint_direction(endpoint.bEndpointAddress) == way
            and usb.util.endpoint_type(endpoint.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
        ):
            return endpoint
    return None


def serial_of(device: Device) -> str:
    """The serial number of a device, empty where it has none or may not be asked."""
    import usb.core

    try:
        return str(device.serial_number or "")
    except (usb.core.USBError, ValueError):
        return ""


def _milliseconds(seconds: float) -> int:
    """Never zero: to USB that means without end."""
    return max(1, round(seconds * 1000))


def _said(fault: Exception) -> str:
    return "unplugged" if getattr(fault, "errno", None) == _UNPLUGGED else told(fault)


def _opened(pipe: Endpoint | None) -> Endpoint:
    if pipe is None:
        raise LinkFault("not open")
    return pipe
