from django.test import TestCase
from shop.models import Brand, Product


class ProductTests(TestCase):
    def test_every_product_has_a_brand(self):
        Brand.objects.create(name="Acme")
        Product.objects.create(name="Anvil", brand_name="Acme")
        for product in Product.objects.all():
            self.assertTrue(Brand.objects.filter(name=product.brand_name).exists())
