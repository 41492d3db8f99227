"""Members of the demo workshop; every name is invented, two of them are the same."""

from __future__ import annotations

PIN = "1234"
STAFF = ("Noor", "sunflower", "lemon", "fr")

MEMBERS: tuple[tuple[str, str, str, str], ...] = (
    ("Awa", "butterfly", "mint", "fr"),
    ("Fatou", "turtle", "apricot", "fr"),
    ("Fatou", "fish", "aqua", "fr"),
    ("Amina", "tulip", "rose", "ar"),
    ("Salma", "owl", "lilac", "ar"),
    ("Tigist", "camel", "sand", "en"),
    ("Kavitha", "elephant", "sky", "en"),
    ("Olena", "bee", "lemon", "en"),
    ("Mariama", "bird", "apricot", "fr"),
    ("Grace", "palm", "mint", "en"),
    ("Rosa", "rooster", "rose", "fr"),
)
"""Name, sign, colour, language."""
