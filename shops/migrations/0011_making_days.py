from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("shops", "0010_asked_measurements"),
    ]

    operations = [
        migrations.AddField(
            model_name="product",
            name="making_days",
            field=models.PositiveSmallIntegerField(
                default=0, help_text="Working days to make it, where it is made to order."
            ),
        ),
    ]
