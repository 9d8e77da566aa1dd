"""The languages that designers write in and the storefront speaks."""

from __future__ import annotations

from typing import Final

from django.db.models import TextChoices


class Language(TextChoices):
    """In the order in which they are offered."""

    FRENCH = "fr", "français"
    ENGLISH = "en", "English"
    ARABIC = "ar", "العربية"


#: PostgreSQL's text search configurations.
STEMS: Final = {
    Language.FRENCH: "french",
    Language.ENGLISH: "english",
    Language.ARABIC: "arabic",
}
