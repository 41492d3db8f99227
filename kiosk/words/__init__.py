"""The one catalogue of sentences for screen, paper and command line.

Sources are `<language>/<area>.po`, typed with plain spaces; `compile_all` merges each language into `<language>.mo`.
"""

from __future__ import annotations

import gettext
import io
from pathlib import Path

FOLDER = Path(__file__).parent
LANGUAGES: dict[str, str] = {"fr": "Français", "en": "English", "ar": "العربية"}
"""Shipped languages, each with its own name for itself. French is the one others fall back to."""
FALLBACK = "fr"
RIGHT_TO_LEFT = frozenset({"ar"})

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


class Words:
    """Sentences of one language; what it lacks is said in French."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else FALLBACK
        self.right_to_left = self.language in RIGHT_TO_LEFT
        self._catalogue = _catalogue(self.language)

    def say(self, key: str, **facts: object) -> str:
        """The sentence of `key` with its facts; the fact `n` chooses the plural. An unknown key is said as it is."""
        n = facts.get("n")
        sentence = self._catalogue.ngettext(key, key, n) if isinstance(n, int) else self._catalogue.gettext(key)
        if not facts:
            return sentence
        if self.right_to_left:
            facts = {name: f"{_FIRST_STRONG_ISOLATE}{value}{_POP_ISOLATE}" for name, value in facts.items()}
        return sentence.format_map(facts)

    def table(self) -> dict[str, str]:
        """Every sentence without a plural, by key: what the screen needs at once."""
        entries: dict[str, str] = {}
        catalogue: gettext.NullTranslations | None = self._catalogue
        while isinstance(catalogue, gettext.GNUTranslations):
            own: dict[object, str] = vars(catalogue)["_catalog"]
            entries = {key: text for key, text in own.items() if isinstance(key, str) and key} | entries
            catalogue = vars(catalogue)["_fallback"]
        return entries


_catalogues: dict[str, gettext.NullTranslations] = {}


def _catalogue(language: str) -> gettext.NullTranslations:
    if language not in _catalogues:
        catalogue = gettext.GNUTranslations(io.BytesIO(_compiled(language)))
        if language != FALLBACK:
            catalogue.add_fallback(_catalogue(FALLBACK))
        _catalogues[language] = catalogue
    return _catalogues[language]


def _compiled(language: str) -> bytes:
    """The merged catalogue, compiled anew when a source is younger or of another number than what was compiled."""
    sources = sorted((FOLDER / language).glob("*.po"))
    compiled = FOLDER / f"{language}.mo"
    newest = max(source.stat().st_mtime_ns for source in [FOLDER / language, FOLDER / "spaces.py", *sources])
    if compiled.exists() and compiled.stat().st_mtime_ns > newest:
        return compiled.read_bytes()
    data = _merge(sources, language)
    try:
        compiled.write_bytes(data)
    except OSError:  # an installed program may lie in a folder nobody can write
        return data
    return data


def _merge(sources: list[Path], language: str) -> bytes:
    import polib

    from kiosk.words.spaces import bound

    merged = polib.POFile()
    for source in sources:
        part = polib.pofile(str(source))
        merged.metadata = part.metadata
        merged.extend(entry for entry in part if not entry.obsolete)
    for entry in merged if language == "fr" else ():
        entry.msgstr = bound(entry.msgstr)
        entry.msgstr_plural = {form: bound(text) for form, text in entry.msgstr_plural.items()}
    return bytes(merged.to_binary())


def compile_all() -> None:
    """Bring every language's compiled catalogue up to date."""
    for language in LANGUAGES:
        _compiled(language)
