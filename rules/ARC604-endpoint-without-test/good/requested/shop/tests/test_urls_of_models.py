from django.test import TestCase

from shop.models import Order


class OrderUrlTests(TestCase):
    def setUp(self):
        self.order = Order.objects.create(status="new")

    def test_page(self):
        self.client.get(self.order.get_absolute_url())

    def test_label(self):
        self.client.get(self.order.label_url)
