"""The schema as steps; opening a file that is up to date needs only the number of the last one."""

from __future__ import annotations

VERSION = 9
"""Number of the last step in `steps.STEPS`."""
