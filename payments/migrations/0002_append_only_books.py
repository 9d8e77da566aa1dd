"""The books are append-only: the database itself refuses to change or delete an entry or posting."""

from django.db import migrations

TABLES = ["payments_entry", "payments_posting", "payments_commission"]
CREATE = "\n".join(
    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();"
    for table in TABLES
)
DROP = "\n".join(f"DROP TRIGGER append_only ON {table};" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [("payments", "0001_initial"), ("shops", "0002_append_only")]
    operations = [migrations.RunSQL(CREATE, DROP)]
