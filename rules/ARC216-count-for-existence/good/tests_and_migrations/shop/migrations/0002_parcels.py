from django.db import migrations

from shop.models import Parcel


def first_parcel(apps, schema_editor):
    if Parcel.objects.count() == 0:
        Parcel.objects.create()


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.RunPython(first_parcel, migrations.RunPython.noop)]
