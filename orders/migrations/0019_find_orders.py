"""Find one order among a million: by the beginning of its number, by part of a name, by address."""

from __future__ import annotations

from typing import ClassVar

import django.contrib.postgres.indexes
from django.db import migrations, models
from django.db.models.functions import Upper

from orders.models.order import letter_triples

#: Of fewer than three letters: none.
TRIPLES = """
CREATE FUNCTION letter_triples(words text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN ARRAY(
    SELECT DISTINCT substr(upper(words), first, 3)
    FROM generate_series(1, char_length(words) - 2) AS first
);
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("orders", "0018_desk_counts")]
    operations: ClassVar = [
        migrations.RunSQL(TRIPLES, "DROP FUNCTION letter_triples(text);"),
        migrations.AlterField(
            "order",
            "number",
            models.CharField(
                db_collation="C", help_text="Shown to people.", max_length=20, unique=True
            ),
        ),
        migrations.AddIndex(
            "order", models.Index(fields=["-placed_at", "-id"], name="orders_newest_first")
        ),
        migrations.AddIndex("order", models.Index(Upper("email"), name="orders_by_email")),
        migrations.AddIndex(
            "order",
            django.contrib.postgres.indexes.GinIndex(
                letter_triples("name"), name="orders_by_part_of_name"
            ),
        ),
    ]
