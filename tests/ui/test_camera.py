from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat, QVideoSink
from pytestqt.qtbot import QtBot

from ui.camera import OFF, READY, SEARCHING, UNPLUGGED, BadgeCamera
from ui.frames import read_codes
from ui.qr_image import qr_rows

TOKEN = "BCDEFGHIJKLNOPRSTUVXBCDE"
OTHER = "XVUTSRPONLKJIHGFEDCBXVUT"
Pixel = QVideoFrameFormat.PixelFormat


def card(*texts: str, module: int = 6, size: tuple[int, int] = (1280, 720)) -> QImage:
    """A camera picture with badges side by side on a grey wall."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#b0a898"))
    painter = QPainter(image)
    for place, text in enumerate(texts):
        rows = qr_rows(text)
        side = (len(rows) + 8) * module
        left, top = 60 + place * (side + 40), 120
        painter.fillRect(left, top, side, side, QColor("white"))
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark == "1":
                    painter.fillRect(left + (x + 4) * module, top + (y + 4) * module, module, module, QColor("black"))
    painter.end()
    return image


def packed(image: QImage, pixel: Pixel) -> QVideoFrame:
    """The same picture the way a real camera would send it."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    frame = QVideoFrame(QVideoFrameFormat(QSize(grey.width(), grey.height()), pixel))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    plane, stride = frame.bits(0), frame.bytesPerLine(0)
    step, first = {Pixel.Format_YUYV: (2, 0), Pixel.Format_UYVY: (2, 1)}.get(pixel, (1, 0))
    for y in range(grey.height()):
        line = bytes(grey.constScanLine(y))[: grey.width()]
        plane[y * stride + first : y * stride + first + step * len(line) : step] = line
    frame.unmap()
    return frame


class FakeDevice(QObject):
    """A camera socket: plugged or not."""

    changed = Signal()
    lost = Signal()

    def __init__(self, plugged: bool) -> None:
        super().__init__()
        self.plugged = plugged
        self.opened = 0
        self.closed = 0

    def open(self, sink: QVideoSink) -> bool:
        self.opened += self.plugged
        return self.plugged

    def close(self) -> None:
        self.closed += 1

    def plug(self, plugged: bool) -> None:
        self.plugged = plugged
        self.changed.emit()


@dataclass
class Bench:
    qtbot: QtBot
    device: FakeDevice = field(default_factory=lambda: FakeDevice(True))
    now: int = 0
    heard: list[list[str]] = field(default_factory=list)
    states: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.camera = BadgeCamera(device=self.device, now_ms=lambda: self.now)
        self.camera.codes.connect(self.heard.append)
        self.camera.stateChanged.connect(lambda: self.states.append(self.camera.state))

    def show(self, *texts: str, after_ms: int = 0) -> None:
        """Push one picture and wait until it has been read."""
        self.now += after_ms
        self.camera.sink.setVideoFrame(QVideoFrame(card(*texts)))
        self.qtbot.waitUntil(lambda: not self.camera._busy)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(qtbot)
    made.camera.start()
    yield made
    made.camera.close()


def test_a_badge_before_the_camera_is_read_and_told_once_while_it_stays(bench: Bench) -> None:
    for _ in range(4):
        bench.show(TOKEN, after_ms=900)
    bench.show(after_ms=900)
    bench.show(TOKEN, after_ms=2_500)
    assert bench.heard == [[TOKEN], [TOKEN]]


def test_two_badges_in_one_picture_are_told_together(bench: Bench) -> None:
    bench.show(TOKEN, OTHER)
    assert [sorted(codes) for codes in bench.heard] == [[TOKEN, OTHER]]


def test_an_empty_picture_and_an_invalid_frame_say_nothing(bench: Bench) -> None:
    bench.show()
    bench.camera.sink.setVideoFrame(QVideoFrame())
    assert (bench.heard, bench.camera.state) == ([], READY)


def test_pictures_that_come_while_one_is_read_are_dropped(bench: Bench) -> None:
    for text in (TOKEN, OTHER, OTHER):
        bench.camera.sink.setVideoFrame(QVideoFrame(card(text)))
    bench.qtbot.waitUntil(lambda: not bench.camera._busy)
    assert bench.heard == [[TOKEN]]


def test_whoever_takes_a_photo_sees_every_picture_and_badges_are_read_all_the_same(bench: Bench) -> None:
    seen: list[QVideoFrame] = []
    assert bench.camera.watch(seen.append)
    bench.show(TOKEN)
    bench.show(after_ms=900)
    assert [frame.width() for frame in seen] == [1280, 1280]
    assert bench.heard == [[TOKEN]]
    assert bench.camera.watch(None)
    bench.show(after_ms=900)
    assert len(seen) == 2
    bench.camera.stop()
    assert not bench.camera.watch(seen.append)


def test_the_camera_goes_away_and_comes_back(bench: Bench) -> None:
    bench.show(TOKEN)
    bench.device.plug(False)
    bench.device.plug(True)
    bench.show(OTHER)
    assert bench.states == [SEARCHING, READY, UNPLUGGED, SEARCHING, READY]
    assert bench.heard == [[TOKEN], [OTHER]]


def test_a_failing_or_silent_camera_is_opened_again(bench: Bench) -> None:
    bench.show(TOKEN)
    bench.device.lost.emit()
    assert bench.camera.state == UNPLUGGED
    bench.camera.check()
    assert bench.camera.state == SEARCHING
    opened = bench.device.opened
    bench.camera.check()
    assert bench.device.opened == opened + 1
    bench.show(TOKEN)
    bench.camera.check()
    assert (bench.device.opened, bench.camera.state) == (opened + 1, READY)


def test_no_camera_is_a_normal_state_and_a_late_one_is_found(qtbot: QtBot) -> None:
    bench = Bench(qtbot, FakeDevice(False))
    assert bench.camera.state == OFF
    bench.camera.start()
    bench.camera.check()
    assert bench.camera.state == SEARCHING
    bench.device.plug(True)
    bench.show(TOKEN)
    assert (bench.camera.state, bench.heard) == (READY, [[TOKEN]])
    bench.camera.close()


def test_a_stopped_camera_is_let_go_and_looks_at_nothing(bench: Bench) -> None:
    bench.camera.stop()
    bench.show(TOKEN)
    bench.device.changed.emit()
    bench.device.lost.emit()
    assert (bench.heard, bench.camera.state, bench.device.closed) == ([], OFF, 1)
    bench.camera.start()
    bench.show(TOKEN)
    assert bench.heard == [[TOKEN]]


def test_the_real_device_is_sound_where_no_camera_is(qtbot: QtBot) -> None:
    camera = BadgeCamera()
    heard: list[list[str]] = []
    camera.codes.connect(heard.append)
    camera.start()
    assert camera.state in (SEARCHING, READY)
    camera.sink.setVideoFrame(QVideoFrame(card(TOKEN)))
    qtbot.waitUntil(lambda: heard == [[TOKEN]])
    camera.close()
    assert camera.state == OFF


@pytest.mark.parametrize(
    "pixel", [Pixel.Format_NV12, Pixel.Format_YUV420P, Pixel.Format_Y8, Pixel.Format_YUYV, Pixel.Format_UYVY]
)
@pytest.mark.parametrize("size", [(1280, 720), (644, 482)])
def test_every_camera_format_is_read(pixel: Pixel, size: tuple[int, int]) -> None:
    assert read_codes(packed(card(TOKEN, size=size), pixel)) == [TOKEN]


@pytest.mark.parametrize("degrees", [0, 17, 90, 180, 263])
def test_a_badge_is_read_at_any_angle(degrees: int) -> None:
    turned = card(TOKEN).transformed(QTransform().rotate(degrees)).convertToFormat(QImage.Format.Format_RGB32)
    assert read_codes(QVideoFrame(turned)) == [TOKEN]


def test_a_jpeg_frame_is_read_and_a_broken_one_is_empty() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert card(TOKEN).save(buffer, "JPG")
    jpeg = bytes(buffer.data())
    for content, texts in ((jpeg, [TOKEN]), (jpeg[: len(jpeg) // 2], []), (b"", [])):
        frame = QVideoFrame(QVideoFrameFormat(QSize(1280, 720), Pixel.Format_Jpeg))
        if not frame.map(QVideoFrame.MapMode.WriteOnly):
            pytest.skip("this Qt cannot make a JPEG frame by hand")
        plane = frame.bits(0)
        plane[:] = content.ljust(plane.nbytes, b"\0")
        frame.unmap()
        assert read_codes(frame) == texts


def test_a_camera_that_is_not_started_loads_no_multimedia() -> None:
    code = (
        "import sys; from ui.camera import BadgeCamera; from PySide6.QtCore import QCoreApplication;"
        "app = QCoreApplication([]); camera = BadgeCamera(); camera.close();"
        "sys.exit(any(name in sys.modules for name in ('PySide6.QtMultimedia', 'zxingcpp')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_code_has_finder_marks_and_grows_with_its_level() -> None:
    low, high = qr_rows(TOKEN, "L"), qr_rows(TOKEN, "H")
    assert {len(row) for row in low} == {len(low)}
    assert low[0].startswith("1111111")
    assert low[1].startswith("1000001")
    assert len(qr_rows(TOKEN)) == 25
    assert len(high) > len(low)
