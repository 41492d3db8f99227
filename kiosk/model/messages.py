"""What a member is told at her next badge."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What a member is told at her next badge: the sentence `message_<code>` with its facts (primitives)."""

    id: int
    member_id: int
    code: str
    facts: dict[str, object]
    created_at: int
