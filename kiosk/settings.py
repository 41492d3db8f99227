"""Every setting, declared once: name, type, default, allowed values. Its sentence is the word `setting_<name>`."""

from __future__ import annotations

import tomllib
from dataclasses import Field, dataclass, field, fields, replace
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.errors import RefusalCode, Refused, Trouble, TroubleCode
from kiosk.words import LANGUAGES


@dataclass(frozen=True, slots=True)
class Settings:
    """The place's choices, kept in settings.toml. Times of day are wall-clock, lengths as named."""

    place_name: str = field(default="", metadata={"longest": 60})
    zone: str = field(default="Europe/Paris", metadata={"zones": True})
    languages: tuple[str, ...] = field(default=("fr", "en", "ar"), metadata={"of": tuple(LANGUAGES)})
    reader_place: str = field(default="right", metadata={"of": ("left", "right", "above", "below")})
    reader_port: str = field(default="", metadata={"longest": 100})
    rest_page: str = field(default="home", metadata={"of": ("home", "wall")})
    message_link: str = field(default="https://wa.me/?text={text}", metadata={"longest": 200, "holds": "{text}"})
    camera: bool = True
    pictures_only: bool = False
    motion: bool = True
    sun_theme: bool = False
    volume: int = field(default=60, metadata={"least": 0, "most": 100})
    voice: str = field(default="touch", metadata={"of": ("off", "touch", "always")})
    idle_seconds: int = field(default=60, metadata={"least": 10, "most": 3600})
    undo_seconds: int = field(default=10, metadata={"least": 5, "most": 60})
    receipt_seconds: int = field(default=8, metadata={"least": 3, "most": 60})
    keep_minutes: int = field(default=30, metadata={"least": 0, "most": 240})
    late_minutes: int = field(default=60, metadata={"least": 0, "most": 480})
    backup_hour: int = field(default=3, metadata={"least": 0, "most": 23})
    door_hours: bool = True
    early_minutes: int = field(default=30, metadata={"least": 0, "most": 240})
    after_minutes: int = field(default=30, metadata={"least": 0, "most": 240})
    place_capacity: int = field(default=0, metadata={"least": 0, "most": 999})
    presence_days: int = field(default=30, metadata={"least": 1, "most": 365})
    reservation_days: int = field(default=30, metadata={"least": 1, "most": 365})
    message_days: int = field(default=30, metadata={"least": 1, "most": 365})
    paper_days: int = field(default=7, metadata={"least": 1, "most": 90})
    backups_kept: int = field(default=14, metadata={"least": 1, "most": 365})


def load_settings(path: Path) -> Settings:
    """Read settings.toml; a missing file means the defaults. Raises Trouble(settings_broken) naming the place."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(TroubleCode.SETTINGS_BROKEN, file=path.name, where=str(error)) from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Trouble(TroubleCode.SETTINGS_BROKEN, file=path.name, where=str(error)) from error
    settings = Settings()
    for name, value in found.items():
        try:
            settings = with_setting(settings, name, value)
        except Refused as error:
            raise Trouble(TroubleCode.SETTINGS_BROKEN, file=path.name, where=name) from error
    return settings


def with_setting(settings: Settings, name: str, value: object) -> Settings:
    """A copy with one setting changed. Raises Refused(wrong_setting) for an unknown name or a value it cannot have."""
    declared = {each.name: each for each in fields(Settings)}.get(name)
    if declared is None:
        raise Refused(RefusalCode.WRONG_SETTING, name=name)
    if isinstance(value, list):
        value = tuple(value)
    if not _fits(declared, value):
        raise Refused(RefusalCode.WRONG_SETTING, name=name)
    return replace(settings, **{name: value})  # type: ignore[arg-type]


def _fits(declared: Field[object], value: object) -> bool:
    rules = declared.metadata
    match str(declared.type), value:
        case "bool", bool():
            return True
        case "int", int() if not isinstance(value, bool):
            return bool(rules["least"] <= value <= rules["most"])
        case "str", str():
            if "zones" in rules:
                return _is_zone(value)
            if "of" in rules:
                return value in rules["of"]
            return len(value) <= rules["longest"] and rules.get("holds", "") in value
        case "tuple[str, ...]", tuple():
            return bool(value) and len(set(value)) == len(value) and set(value) <= set(rules["of"])
    return False


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def save_settings(path: Path, settings: Settings) -> None:
    """Write settings.toml whole or not at all, keeping the comments people wrote into it."""
    import os

    import tomlkit

    document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
    for each in fields(Settings):
        value = getattr(settings, each.name)
        value = list(value) if isinstance(value, tuple) else value
        if document.get(each.name, each.default) != value:
            document[each.name] = value
    draft = path.with_suffix(".toml.new")
    with draft.open("w", encoding="utf-8") as file:
        file.write(tomlkit.dumps(document))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
