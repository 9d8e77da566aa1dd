"""Transfers become rows of their own; what must never be rewritten is protected by the database."""

from django.db import migrations

BACKFILL = """
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE payments_posting DISABLE TRIGGER append_only;
UPDATE payments_posting p SET at = e.at FROM payments_entry e WHERE e.id = p.entry_id;
ALTER TABLE payments_posting ENABLE TRIGGER append_only;
ALTER TABLE payments_commission DISABLE TRIGGER append_only;
UPDATE payments_commission c SET rule_name = r.name, rule_version = r.version
FROM payments_commissionrule r WHERE r.id = c.rule_id;
ALTER TABLE payments_commission ENABLE TRIGGER append_only;
INSERT INTO payments_transfer
    (id, share_id, purpose, amount, reversed, currency, state, refusal, stripe_id, created_at, made_at)
SELECT gen_random_uuid(), id, 'release', transferred, 0, currency, 'made', '', transfer_id,
    transferred_at, transferred_at
FROM payments_share WHERE transfer_id IS NOT NULL;
UPDATE payments_share s SET taken_back = t.cents
FROM (SELECT share_id, sum(taken_back) AS cents FROM payments_refundpart GROUP BY share_id) t
WHERE t.share_id = s.id AND t.cents > 0;
UPDATE payments_transfer t SET reversed = s.taken_back FROM payments_share s WHERE s.id = t.share_id;
INSERT INTO payments_reversal
    (id, transfer_id, refund_part_id, amount, currency, state, refusal, stripe_id, created_at, made_at)
SELECT gen_random_uuid(), t.id, p.id, p.taken_back, t.currency, 'made', '', p.reversal_id,
    r.created_at, r.created_at
FROM payments_refundpart p JOIN payments_refund r ON r.id = p.refund_id
JOIN payments_transfer t ON t.share_id = p.share_id
WHERE p.taken_back > 0;
INSERT INTO payments_debt (shop_id, share_id, refund_id, amount, settled, currency, at)
SELECT s.shop_id, s.id, p.refund_id, p.amount - p.taken_back, 0, s.currency, r.created_at
FROM payments_refundpart p JOIN payments_refund r ON r.id = p.refund_id
JOIN payments_share s ON s.id = p.share_id
WHERE p.taken_back < p.amount AND s.transfer_id IS NOT NULL;
UPDATE payments_share s SET indebted = d.cents
FROM (SELECT share_id, sum(amount) AS cents FROM payments_debt GROUP BY share_id) d
WHERE d.share_id = s.id;
UPDATE payments_refundpart SET is_settled = taken_back IS NOT NULL;
SET CONSTRAINTS ALL DEFERRED;
"""

# What was frozen stays frozen: rules and policies are followed by newer ones, never edited.
FROZEN = [
    "payments_commissionrule",
    "payments_releasepolicy",
    "payments_checkpoint",
    "payments_statement",
    "payments_debtpayment",
]
# The author of a rule may be forgotten with his account (a foreign key set to NULL): the rest not.
PROTECT = """
CREATE FUNCTION refuse_rewriting_but_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (to_jsonb(OLD) - 'set_by_id') = (to_jsonb(NEW) - 'set_by_id') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
""" + "\n".join(
    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_but_author();"
    for table in FROZEN
)
CLOSED = """
CREATE FUNCTION refuse_closed_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM payments_checkpoint WHERE until > NEW.at) THEN
        RAISE EXCEPTION 'entry % is dated in a closed period', NEW.reference;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER closed_period BEFORE INSERT ON payments_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_closed_period();
"""
UNDO = (
    "\n".join(f"DROP TRIGGER append_only ON {table};" for table in FROZEN)
    + "DROP FUNCTION refuse_rewriting_but_author();"
    "DROP TRIGGER closed_period ON payments_entry; DROP FUNCTION refuse_closed_period();"
)


class Migration(migrations.Migration):
    dependencies = [("payments", "0004_money_in_full")]
    operations = [
        migrations.RunSQL(BACKFILL, migrations.RunSQL.noop),
        migrations.RemoveField("refundpart", "reversal_id"),
        migrations.RemoveField("refundpart", "taken_back"),
        migrations.RemoveField("share", "attempt"),
        migrations.RemoveField("share", "to_transfer"),
        migrations.RemoveField("share", "transfer_id"),
        migrations.RunSQL(PROTECT + CLOSED, UNDO),
    ]
