from django.test import TestCase

from shop import models
from shop.models import Order, Parcel


class OrderTests(TestCase):
    def test_orders(self):
        customer = models.Customer.objects.create(name="Ada")  # ARC602 in 3 places: use CustomerFactory and OrderFactory
        order = customer.orders.create(number="1")
        Parcel.objects.create(order=order)
        Order.objects.get_or_create(number="2", customer=customer)
