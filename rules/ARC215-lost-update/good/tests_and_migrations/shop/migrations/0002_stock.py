from django.db import migrations

from shop.models import Product


def add_one(apps, schema_editor):
    for product in Product.objects.all():
        product.stock += 1
        product.save()


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.RunPython(add_one, migrations.RunPython.noop)]
