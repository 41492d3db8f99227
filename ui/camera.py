"""The camera that reads badges: pictures go in, codes come out; shown only to who takes a photo of a machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, SignalInstance

from kiosk.rules.badges import Sightings, notice
from ui.jobs import Ok, Result, SerialJobRunner
from ui.multimedia import quiet_qt

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame, QVideoSink

CHECK_MS = 5_000
"""How often an open camera is asked whether it still sends pictures, and a failed one is tried again."""

OFF, SEARCHING, READY, UNPLUGGED = "off", "searching", "ready", "unplugged"


class CameraDevice(Protocol):
    """The hardware; `ui.camera_device.QtCamera` outside of tests."""

    changed: SignalInstance
    lost: SignalInstance

    def open(self, sink: QVideoSink) -> bool: ...
    def close(self) -> None: ...


def steady_ms() -> int:
    """Milliseconds of a clock that never jumps."""
    return time.monotonic_ns() // 1_000_000


class BadgeCamera(QObject):
    """Looks for QR codes. `codes` carries all texts of one picture, once per scan; `failed` a bug of the decoder.

    `state` is "off" before `start` and after `stop`, "searching" until the first picture, which is normal where no
    camera is, "ready" while pictures come, and "unplugged" when a camera that was there is gone. One picture is
    decoded at a time on a worker; those that come meanwhile are dropped. Without `device`, Qt Multimedia is loaded
    at the first `start`.
    """

    codes = Signal(list)
    failed = Signal(object)
    stateChanged = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        device: CameraDevice | None = None,
        now_ms: Callable[[], int] = steady_ms,
    ) -> None:
        super().__init__(parent)
        self._device: CameraDevice | None = None
        self._now_ms = now_ms
        self._runner = SerialJobRunner(self, name="camera")
        self._runner.failed.connect(self.failed)
        self._sink: QVideoSink | None = None
        self._watcher: Callable[[QVideoFrame], None] | None = None
        self._state = OFF
        self._busy = False
        self._was_there = False
        self._pictures = 0
        self._seen = Sightings()
        self._check = QTimer(self, interval=CHECK_MS)
        self._check.timeout.connect(self.check)
        if device is not None:
            self._listen(device)

    def _get_state(self) -> str:
        return self._state

    state = Property(str, _get_state, notify=stateChanged)

    @property
    def sink(self) -> QVideoSink:
        """Where pictures arrive; tests and the tour push their own with `setVideoFrame`."""
        if self._sink is None:
            quiet_qt()
            from PySide6.QtMultimedia import QVideoSink

            self._sink = QVideoSink(self)
            self._sink.videoFrameChanged.connect(self._on_frame)
        return self._sink

    def start(self) -> None:
        """Begin to look; call it after the first frame is on screen, since it loads Qt Multimedia."""
        if self._state != OFF:
            return
        self._set_state(SEARCHING)
        self._look()
        self._check.start()

    def stop(self) -> None:
        """Let go of the camera; pictures pushed from now on are ignored."""
        self._check.stop()
        if self._device is not None:
            self._device.close()
        self._was_there = False
        self._set_state(OFF)

    def watch(self, seen: Callable[[QVideoFrame], None] | None) -> bool:
        """Send every picture to `seen` as well, or to nobody; whether the camera is looked for at all."""
        self._watcher = seen
        return self._state != OFF

    def close(self) -> None:
        """Stop, and wait for the worker. The camera cannot be started again."""
        self.stop()
        self._runner.close()

    def look_again(self) -> None:
        """What is in view counts as just come."""
        self._seen = Sightings()

    def check(self) -> None:
        """Open the camera again when it has sent nothing since the last check."""
        silent = self._was_there and not self._pictures
        self._pictures = 0
        if silent or self._state == UNPLUGGED:
            self._on_lost()
            self._look()

    def _the_device(self) -> CameraDevice:
        if self._device is None:
            quiet_qt()
            from ui.camera_device import QtCamera

            self._listen(QtCamera(self))
        assert self._device is not None
        return self._device

    def _listen(self, device: CameraDevice) -> None:
        self._device = device
        device.changed.connect(self._look)
        device.lost.connect(self._on_lost)

    def _look(self) -> None:
        if self._state == OFF:
            return
        if not self._the_device().open(self.sink):
            self._set_state(UNPLUGGED if self._was_there else SEARCHING)
            return
        self._was_there = True
        if self._state != READY:
            self._set_state(SEARCHING)

    def _on_lost(self) -> None:
        if self._state == OFF:
            return
        self._the_device().close()
        self._set_state(UNPLUGGED)

    def _on_frame(self, frame: QVideoFrame) -> None:
        if self._state == OFF or not frame.isValid():
            return
        self._pictures += 1
        self._set_state(READY)
        if self._watcher is not None:
            self._watcher(frame)
        if self._busy:
            return
        self._busy = True
        # A copy: the one in the signal belongs to the sink.
        picture, at_ms = type(frame)(frame), self._now_ms()
        self._runner.run(lambda: _read(picture), lambda result: self._on_read(result, at_ms))

    def _on_read(self, result: Result, at_ms: int) -> None:
        self._busy = False
        if not isinstance(result, Ok) or self._state == OFF:
            return
        self._seen, news = notice(self._seen, result.value, at_ms)
        if news:
            self.codes.emit(news)

    def _set_state(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.stateChanged.emit()


def _read(picture: QVideoFrame) -> list[str]:
    from ui.frames import read_codes

    return read_codes(picture)
