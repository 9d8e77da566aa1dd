"""The table of changes and the function that fills it."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models

# A transaction has one row for each table: more statements of it change nothing. In a database
# that was restored elsewhere, numbers of transactions begin anew; a row with ours that another
# wrote then gets a new mark, which says as much as a new row.
FUNCTION = """
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO answers_change ("table", transaction, mark) VALUES (
    TG_TABLE_NAME,
    pg_current_xact_id()::text::bigint,
    hashtextextended(gen_random_uuid()::text, 0)
  ) ON CONFLICT ("table", transaction) DO UPDATE SET mark = excluded.mark
    WHERE answers_change.xmin <> pg_current_xact_id()::xid;
  RETURN NULL;
END
$$;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar = []
    operations: ClassVar = [
        migrations.CreateModel(
            name="Change",
            fields=[
                ("pk", models.CompositePrimaryKey("table", "transaction", serialize=False)),
                ("table", models.TextField()),
                ("transaction", models.BigIntegerField()),
                ("mark", models.BigIntegerField()),
            ],
        ),
        migrations.RunSQL(FUNCTION, "DROP FUNCTION note_change();"),
    ]
