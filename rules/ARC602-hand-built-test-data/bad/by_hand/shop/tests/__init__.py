"""Tests that stand beside the factories, and could use them."""

from django.test import TestCase

from shop.models import Customer


class CustomerTests(TestCase):
    def test_name(self):
        customer = Customer.objects.create(name="Ada")  # ARC602 use CustomerFactory
        self.assertEqual(customer.name, "Ada")
