"""The journal and the mandates are append-only: the database itself refuses to rewrite them."""

from django.db import migrations

TABLES = ["markets_journalevent", "markets_journalconflict", "markets_mandate"]
CREATE = "\n".join(
    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();\n"
    f"CREATE TRIGGER never_emptied BEFORE TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();"
    for table in TABLES
)
DROP = "\n".join(
    f"DROP TRIGGER append_only ON {table};\nDROP TRIGGER never_emptied ON {table};"
    for table in TABLES
)


class Migration(migrations.Migration):
    dependencies = [("markets", "0010_given_up_collections"), ("shops", "0002_append_only")]
    operations = [migrations.RunSQL(CREATE, DROP)]
