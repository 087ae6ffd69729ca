from django.test import TestCase

from .factories import OrderFactory, customer_with_orders


class OrderTests(TestCase):
    def test_orders(self):
        OrderFactory()
        self.assertEqual(customer_with_orders(2).orders.count(), 2)
