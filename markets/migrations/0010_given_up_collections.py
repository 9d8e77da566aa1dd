from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("markets", "0009_received_from"),
    ]

    operations = [
        migrations.AddField(
            model_name="collection",
            name="given_up_at",
            field=models.DateTimeField(
                help_text="After the market: what nobody collected was given back.", null=True
            ),
        ),
        migrations.AddField(
            model_name="collection",
            name="designers_told_at",
            field=models.DateTimeField(help_text="Of that, by mail.", null=True),
        ),
    ]
