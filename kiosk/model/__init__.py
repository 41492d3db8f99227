"""The vocabulary: frozen dataclasses and enums, one file per family of nouns."""
