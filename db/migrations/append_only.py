"""Triggers that keep what happened as it happened."""

from __future__ import annotations


def append_only(table: str) -> tuple[str, str]:
    """Statements that make SQLite refuse UPDATE and DELETE on `table`."""
    return (
        f"create trigger {table}_no_update before update on {table}"
        f" begin select raise(abort, '{table} is append-only'); end",
        f"create trigger {table}_no_delete before delete on {table}"
        f" begin select raise(abort, '{table} is append-only'); end",
    )
