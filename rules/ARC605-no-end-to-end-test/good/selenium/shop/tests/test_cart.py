from django.test import TestCase


class CartTests(TestCase):
    def test_cart(self):
        self.assertContains(self.client.get("/cart/"), "cart")
