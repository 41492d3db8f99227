"""What one of several is called: by the number that stands on it, or by the name it was given. Pure."""

from __future__ import annotations

from kiosk.model.resources import Resource, Unit
from kiosk.words import Words
from kiosk.words.formats import NO_BREAK_SPACE


def number_text(label: str, words: Words) -> str:
    """ "n° 2"; a label that is a name stays one."""
    return words.say("use_number", unit=label).replace(" ", NO_BREAK_SPACE) if label.isdecimal() else label


def named(name: str, label: str, words: Words) -> str:
    """ "Piqueuse n° 2"; only its name where no label tells it apart."""
    return words.say("use_unit", name=name, unit=number_text(label, words)) if label else name


def unit_name(resource: Resource, unit: Unit, count: int, words: Words) -> str:
    """The same of a resource with so many units: one that is alone needs no number."""
    return named(resource.name, unit.label if count > 1 else "", words)
