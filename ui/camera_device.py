"""The camera as hardware: found, opened, lost and found again through Qt Multimedia."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrameFormat,
    QVideoSink,
)

log = logging.getLogger(__name__)

_BEST_WIDTH = 1280
_LEAST_WIDTH = 640
_LEAST_RATE = 10


class QtCamera(QObject):
    """The first camera of this machine. `changed` tells that cameras came or went, `lost` that ours failed."""

    changed = Signal()
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.changed)
        self._session: QMediaCaptureSession | None = None
        self._camera: QCamera | None = None

    def open(self, sink: QVideoSink) -> bool:
        """Send pictures to `sink`; False when no camera is there. An open camera that is still there stays open."""
        inputs = QMediaDevices.videoInputs()
        if self._camera is not None and self._camera.cameraDevice() in inputs:
            return True
        self.close()
        if not inputs:
            return False
        self._open(QMediaDevices.defaultVideoInput(), sink)
        return True

    def close(self) -> None:
        """Let go of the camera, so that its light goes out."""
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
        if self._session is not None:
            self._session.deleteLater()
        self._camera = self._session = None

    def _open(self, device: QCameraDevice, sink: QVideoSink) -> None:
        self._camera = QCamera(device, self)
        wanted = best_format(device.videoFormats())
        if wanted is not None:
            self._camera.setCameraFormat(wanted)
        self._camera.errorOccurred.connect(self._failed)
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(sink)
        self._camera.start()

    def _failed(self, error: QCamera.Error, message: str) -> None:
        if error != QCamera.Error.NoError:
            log.warning("camera failed: %s", message)
            self.lost.emit()


def best_format(formats: list[QCameraFormat]) -> QCameraFormat | None:
    """The one nearest to 1280 wide: enough to read at arm's length, decoded at once; if possible not JPEG."""
    usable = [option for option in formats if option.maxFrameRate() >= _LEAST_RATE]
    return min(usable, key=_distance, default=None)


def _distance(option: QCameraFormat) -> tuple[bool, int, bool]:
    width = option.resolution().width()
    return (
        width < _LEAST_WIDTH,
        abs(width - _BEST_WIDTH),
        option.pixelFormat() == QVideoFrameFormat.PixelFormat.Format_Jpeg,
    )
