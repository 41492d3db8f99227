"""A photo that finds no room leaves nothing behind."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.app import Kiosk
from kiosk.errors import Trouble
from kiosk.services import photos

JPEG = b"\xff\xd8\xff\xe0" + b"a picture" * 500 + b"\xff\xd9"


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_finds_no_room_leaves_nothing(kiosk: Kiosk) -> None:
    with no_file_longer_than(100), pytest.raises(Trouble):
        photos.keep_photo(kiosk.house, jpeg=JPEG)
    assert list(kiosk.folder.photos.iterdir()) == []
    photos.keep_photo(kiosk.house, jpeg=JPEG)
    assert len(list(kiosk.folder.photos.iterdir())) == 1


def test_what_a_power_cut_left_half_written_goes_with_a_later_one(kiosk: Kiosk) -> None:
    half = kiosk.folder.photos / f"{'a' * 32}.jpg.new"
    half.write_bytes(JPEG[:50])
    long_ago = half.stat().st_mtime - photos.FORGOTTEN_AFTER_S - 1
    os.utime(half, (long_ago, long_ago))
    photos.keep_photo(kiosk.house, jpeg=JPEG)
    assert not half.exists()
