from django.db import migrations

from zoo.models import Animal


def forwards(apps, schema_editor):
    Animal.objects.filter(is_fed=False, house="cats").update(is_fed=True)


def backwards(apps, schema_editor):
    Animal.objects.filter(is_fed=False, house="cats").update(is_fed=None)


class Migration(migrations.Migration):
    operations = [migrations.RunPython(forwards, backwards)]
