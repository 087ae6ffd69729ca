from django.db import migrations

from shop.models import Colour


def add_colours(apps, schema_editor):
    for name in ["red", "green"]:
        Colour.objects.get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.RunPython(add_colours, migrations.RunPython.noop)]
