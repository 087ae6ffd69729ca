from django.test import TestCase
from shop.models import Product


class ProductTests(TestCase):
    def test_products_can_be_renamed(self):
        Product.objects.create(name="Anvil")
        for product in Product.objects.all():
            product.name = "Hammer"
            product.save()
