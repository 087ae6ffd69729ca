from django.db import migrations

from shop.notifications import notify


def forwards(apps, schema_editor):
    notify("ada@example.com")


class Migration(migrations.Migration):
    operations = [migrations.RunPython(forwards)]
