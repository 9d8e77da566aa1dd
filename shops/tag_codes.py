"""Tag codes: printed on the hang tag, scanned or typed at the till."""

from __future__ import annotations

import secrets

from shops.models import Variant

# No 0 O 1 I L U: read aloud and typed from a small tag without a mistake.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8


def new_tag_codes(count: int) -> list[str]:
    """`count` codes that no variant has; the database's unique constraint has the last word."""
    codes: set[str] = set()
    while missing := count - len(codes):
        made = {"".join(secrets.choice(ALPHABET) for _ in range(LENGTH)) for _ in range(missing)}
        taken = Variant.objects.filter(tag_code__in=made).values_list("tag_code", flat=True)
        codes |= made - set(taken)
    return list(codes)
