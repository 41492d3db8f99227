"""Paper: layouts, bytes, pictures and the ways to a printer."""
