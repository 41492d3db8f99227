"""Bugs: logged under a short number that people can read out to somebody."""

from __future__ import annotations

import logging

log = logging.getLogger(__name__)


def describe(error: BaseException) -> str:
    """Log a bug with its trace; the reference number under which the log tells it."""
    import secrets

    reference = f"{secrets.randbelow(9000) + 1000}"
    log.error("bug %s", reference, exc_info=error)
    return reference
