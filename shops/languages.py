"""The languages that designers write in and the storefront speaks."""

from __future__ import annotations

from typing import Final

from django.db.models import TextChoices


class Language(TextChoices):
    """In the order in which they are offered."""

    FR = "fr", "français"
    EN = "en", "English"
    AR = "ar", "العربية"


#: PostgreSQL's text search configurations.
STEMS: Final = {
    Language.FR: "french",
    Language.EN: "english",
    Language.AR: "arabic",
}
