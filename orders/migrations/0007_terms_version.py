from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0006_delivery_days"),
    ]

    operations = [
        migrations.AddField(
            model_name="order",
            name="terms_version",
            field=models.CharField(
                blank=True,
                default="",
                help_text="Of the terms of sale she accepted.",
                max_length=20,
            ),
        ),
    ]
