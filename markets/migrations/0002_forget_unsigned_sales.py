"""Sales of tills without a journal cannot be proved and were only ever of demos: they go."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("markets", "0001_initial")]

    operations = [
        migrations.DeleteModel("TillSaleLine"),
        migrations.DeleteModel("TillSale"),
        migrations.DeleteModel("Shift"),
    ]
