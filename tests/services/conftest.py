"""Properties are searched without a stopwatch: the machine may be busy. Three of the members by their names."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

from kiosk.model.people import Member

sys.path.insert(0, str(Path(__file__).parent))
settings.register_profile("house", deadline=None, max_examples=60)
settings.load_profile("house")


@pytest.fixture
def awa(members: dict[str, Member]) -> Member:
    return members["butterfly"]


@pytest.fixture
def fatou(members: dict[str, Member]) -> Member:
    return members["turtle"]


@pytest.fixture
def noor(members: dict[str, Member]) -> Member:
    return members["sunflower"]
