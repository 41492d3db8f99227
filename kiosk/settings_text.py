"""Settings as text: every one with its value and its sentence, and one changed from what was typed."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

from kiosk.errors import RefusalCode, Refused
from kiosk.settings import Settings, load_settings, save_settings, with_setting
from kiosk.words import Words


def describe(path: Path, words: Words) -> str:
    """A valid settings.toml of its own. Raises Trouble(settings_broken)."""
    found = load_settings(path)
    blocks = (
        f"# {words.say(f'setting_{each.name}')}\n{each.name} = {_toml(found, each.name)}" for each in fields(Settings)
    )
    return "\n\n".join(blocks)


def change(path: Path, name: str, typed: str) -> None:
    """Set one setting from what was typed. Raises Refused(wrong_setting), Trouble(settings_broken)."""
    settings = load_settings(path)
    save_settings(path, with_setting(settings, name, _value(settings, name, typed)))


def _value(settings: Settings, name: str, typed: str) -> object:
    before = getattr(settings, name, None)
    if isinstance(before, str):
        return typed
    if isinstance(before, tuple):
        return tuple(part.strip() for part in typed.split(","))
    try:
        return tomllib.loads(f"value = {typed}")["value"]
    except tomllib.TOMLDecodeError as error:
        raise Refused(RefusalCode.WRONG_SETTING, name=name) from error


def _toml(settings: Settings, name: str) -> str:
    value = getattr(settings, name)
    if isinstance(value, tuple):
        return "[" + ", ".join(f'"{each}"' for each in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
