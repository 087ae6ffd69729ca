from unittest import mock

from django.test import TestCase

from shop import services


class RefundTests(TestCase):
    def test_refund(self):
        services.refund_order(mock.Mock())

    @mock.patch("shop.services.export_orders")
    def test_export(self, export):
        export.return_value = []
