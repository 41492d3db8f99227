"""What a step may complain of."""

from __future__ import annotations


class StepFailed(Exception):
    """A step did not show what it should."""


def must(condition: object, complaint: str) -> None:
    """Raises StepFailed where something is not so."""
    if not condition:
        raise StepFailed(complaint)
