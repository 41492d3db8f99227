"""How the port of a reader is named."""

from __future__ import annotations

import pytest

from kiosk.rules.reader_port import port_of


@pytest.mark.parametrize(
    ("address", "port"),
    [
        ("serial:///dev/ttyACM0?baud=115200", ("/dev/ttyACM0", 115_200)),
        ("serial:///dev/ttyUSB1", ("/dev/ttyUSB1", 9_600)),
        ("/dev/rfcomm0", ("/dev/rfcomm0", 9_600)),
        ("/dev/ttyACM0?baud=fast", ("/dev/ttyACM0", 9_600)),
    ],
)
def test_how_a_port_is_named(address: str, port: tuple[str, int]) -> None:
    assert port_of(address) == port
