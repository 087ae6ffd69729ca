from django.db import migrations


def fill_brands(apps, schema_editor):
    Product = apps.get_model("shop", "Product")
    Brand = apps.get_model("shop", "Brand")
    for product in Product.objects.all():
        if not Brand.objects.filter(name=product.brand_name).exists():
            print(f"{product.name} has no brand")


class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]

    operations = [migrations.RunPython(fill_brands, migrations.RunPython.noop)]
