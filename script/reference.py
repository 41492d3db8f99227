"""Write docs/reference.md: commands, settings, refusals, troubles and pages, out of the code that does them.

`script/reference.py` writes, `script/reference.py --check` says whether the file is fresh.
"""

from __future__ import annotations

import importlib
import sys
from dataclasses import fields
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "reference.md"
sys.path.insert(0, str(ROOT))


def text() -> str:
    from kiosk.words import Words

    words = Words("en")
    parts = [
        "# Reference",
        "Commands, settings, refusals, troubles and pages, written by `script/reference.py` out of the code.",
        "## Commands",
        table(("command", "what it does"), commands()),
        "## Settings (`settings.toml`)",
        table(("setting", "default", "meaning"), settings(words)),
        "## Refusals: a no, or not yet",
        table(("code", "what it says", "what one can do"), codes("refused", words)),
        "## Troubles: the machine around us",
        table(("code", "what it says", "what one can do"), codes("trouble", words)),
        "## Pages",
        table(("page", "what it is for"), pages()),
    ]
    return "\n\n".join(parts) + "\n"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |" for line in lines
    )


def commands() -> list[tuple[str, ...]]:
    from kiosk.cli import main

    return [row for name, command in sorted(main.commands.items()) for row in command_rows(name, command)]


def command_rows(name: str, command: object) -> list[tuple[str, ...]]:
    """One command, or one row for each command of a group."""
    inside = getattr(command, "commands", None)
    if inside is not None:
        return [row for sub, each in sorted(inside.items()) for row in command_rows(f"{name} {sub}", each)]
    options = " ".join(
        parameter.opts[0] if parameter.param_type_name == "option" else f"{parameter.name}".upper()
        for parameter in command.params  # type: ignore[attr-defined]
    )
    told = (command.help or "").strip()  # type: ignore[attr-defined]
    return [(f"`kiosk {name} {options}`".replace(" `", "`"), told)]


def settings(words: object) -> list[tuple[str, ...]]:
    from kiosk.settings import Settings

    return [
        (f"`{each.name}`", f"`{each.default!r}`", words.say(f"setting_{each.name}"))  # type: ignore[attr-defined]
        for each in fields(Settings)
    ]


def codes(kind: str, words: object) -> list[tuple[str, ...]]:
    from kiosk.errors import RefusalCode, TroubleCode

    found = RefusalCode if kind == "refused" else TroubleCode
    table = words.table()  # type: ignore[attr-defined]
    return [(f"`{code}`", table[f"{kind}_{code}"], table[f"{kind}_{code}_next"]) for code in found]


def pages() -> list[tuple[str, ...]]:
    from ui.pages import MODELS

    rows = []
    for name, place in MODELS.items():
        module = importlib.import_module(f"ui.viewmodels.{place.partition(':')[0]}")
        rows.append((f"`{name}`", (module.__doc__ or "").strip().splitlines()[0]))
    return rows


def run(arguments: list[str]) -> int:
    fresh = text()
    if "--check" in arguments:
        return 0 if TARGET.exists() and TARGET.read_text(encoding="utf-8") == fresh else 1
    TARGET.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
