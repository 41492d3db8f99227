"""Every refusal has its place in the order of reasons, once; a new code is put into kiosk/rules/reasons.py."""

from __future__ import annotations

from kiosk.errors import RefusalCode
from kiosk.rules.reasons import ORDER


def test_every_code_has_one_place() -> None:
    assert [code for code in RefusalCode if code not in ORDER] == []
    assert len(ORDER) == len(set(ORDER)) == len(RefusalCode)
