"""Note commits to what public pages say of people, so that answers can be kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations

from matricia.kit.answers.watching import Watch


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("answers", "0001_initial"),
        ("accounts", "0002_personal_data"),
    ]
    operations: ClassVar = [
        # Not `last_login`: signing in changes no page.
        Watch("accounts_user", updates_of="email, name, language, is_staff, is_active, erased_at"),
    ]
