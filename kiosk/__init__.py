"""Atelier Kiosk: vocabulary, rules, use cases and the composition root."""

__version__ = "0.1.0"
