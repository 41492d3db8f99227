"""Whether a kept JSON text says somebody's name."""

from __future__ import annotations

import json
import re


def json_says(text: str, name: str) -> bool:
    """The name as words of its own anywhere in the text: "Li" is not in "Livraison"."""
    kept = re.escape(json.dumps(name, ensure_ascii=False)[1:-1])
    return re.search(rf"(?<!\w){kept}(?!\w)", text) is not None
