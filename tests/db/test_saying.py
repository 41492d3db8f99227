"""Whether a kept text says somebody's name."""

from __future__ import annotations

import json

import pytest

from db.saying import json_says


@pytest.mark.parametrize(
    ("value", "name", "says"),
    [
        ("Li", "Li", True),
        ("Livraison", "Li", False),
        ("avec Li, Awa", "Li", True),
        ('O"Neil', 'O"Neil', True),
        ("أمينة", "أمينة", True),
        ("Awa (2)", "Awa (2)", True),
        ("Awa", "Awa (2)", False),
    ],
)
def test_a_name_is_a_word_of_its_own(value: str, name: str, says: bool) -> None:
    assert json_says(json.dumps({"who": [value]}, ensure_ascii=False), name) is says
