from django.test import TestCase

from shop.models import Order


class OrderTests(TestCase):
    """What orders cost."""

    # The rows of a day in March.
    fixtures = ["orders.json"]  # ARC601 OrderTests loads orders.json
    maxDiff = None

    def test_total(self):
        self.assertEqual(Order.objects.get(pk=7).total, 30)
