from django.contrib.auth import get_user_model
from django.test import TestCase

from shop.models import Customer, Parcel

from .factories import OrderFactory, customer_with_order


class Ledger:
    def create(self, **entry):
        return entry


class OrderTests(TestCase):
    def test_orders(self):
        order = OrderFactory(number="1")
        Parcel.objects.create(order=order)
        Ledger().create(number="1")
        self.client.create = None
        customer_with_order()
        self.assertEqual(Customer.objects.filter(name="Ada").update(name="Eve"), 1)

    def test_create_user(self):
        user = get_user_model().objects.create_user("eve")
        self.assertFalse(user.is_staff)
