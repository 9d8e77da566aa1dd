from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("payments", "0007_manual_entry_decisions"),
    ]

    operations = [
        migrations.AddField(
            model_name="payoutaccount",
            name="former_ids",
            field=models.JSONField(
                default=list, help_text="Accounts she had before; their payouts are still hers."
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="settled_at",
            field=models.DateTimeField(
                help_text="When the designers had what the decision gives or takes.", null=True
            ),
        ),
        migrations.AlterField(
            model_name="dispute",
            name="closed_at",
            field=models.DateTimeField(help_text="When it was decided.", null=True),
        ),
        migrations.AddField(
            model_name="disputepart",
            name="commission_vat",
            field=models.PositiveIntegerField(default=0, help_text="The VAT in that."),
        ),
        migrations.AlterField(
            model_name="disputepart",
            name="commission",
            field=models.PositiveIntegerField(help_text="Cents from the programme, VAT included."),
        ),
        migrations.AddField(
            model_name="share",
            name="lost_vat",
            field=models.PositiveIntegerField(default=0, help_text="Of the commission's VAT."),
        ),
    ]
