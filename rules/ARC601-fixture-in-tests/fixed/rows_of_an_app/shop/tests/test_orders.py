import datetime
from decimal import Decimal

from django.test import TestCase

from shop.models import Order

from .factories import CustomerFactory, OrderFactory, reset_sequences


class OrderTests(TestCase):
    """What orders cost."""

    maxDiff = None

    @classmethod
    def setUpTestData(cls):
        # The rows of a day in March.
        CustomerFactory(pk=1, name="Ann")
        OrderFactory(
            pk=7,
            customer_id=1,
            total=Decimal("30.00"),
            placed_on=datetime.date(2026, 3, 1),
        )
        reset_sequences(CustomerFactory, OrderFactory)

    def test_total(self):
        self.assertEqual(Order.objects.get(pk=7).total, 30)
