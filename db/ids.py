"""Identifiers: UUIDv7 (RFC 9562) for rows that travel, random 63-bit keys for persons."""

from __future__ import annotations

import datetime as dt
import os
import time


def uuid7() -> str:
    """A time-ordered identifier as 32 hexadecimal digits."""
    stamp = time.time_ns() // 1_000_000
    rest = int.from_bytes(os.urandom(10)) >> 6
    value = stamp << 80 | 0x7 << 76 | (rest >> 62) << 64 | 0b10 << 62 | (rest & (1 << 62) - 1)
    return f"{value:032x}"


def presence_key(local_day: str) -> int:
    """A random key of 43 bits behind the day's number: keys of one day lie together, in memory after ten years too."""
    return dt.date.fromisoformat(local_day).toordinal() << 43 | int.from_bytes(os.urandom(6)) >> 5


def person_key() -> int:
    """A random key from 1 to 2**63 - 1."""
    return (int.from_bytes(os.urandom(8)) >> 1) or 1
