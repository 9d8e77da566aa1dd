"""Stock movements and price changes are history: the database itself refuses to rewrite them."""

from django.db import migrations

CREATE = """
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: add a row that corrects it instead', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE ON shops_stockmovement
    FOR EACH ROW WHEN (OLD.delta IS DISTINCT FROM NEW.delta OR OLD.level_id IS DISTINCT FROM NEW.level_id)
    EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE ON shops_pricechange
    FOR EACH ROW WHEN (OLD.price IS DISTINCT FROM NEW.price OR OLD.at IS DISTINCT FROM NEW.at)
    EXECUTE FUNCTION refuse_rewriting();
"""
DROP = """
DROP TRIGGER append_only ON shops_stockmovement;
DROP TRIGGER append_only ON shops_pricechange;
DROP FUNCTION refuse_rewriting();
"""


class Migration(migrations.Migration):
    dependencies = [("shops", "0001_initial")]
    operations = [migrations.RunSQL(CREATE, DROP)]
