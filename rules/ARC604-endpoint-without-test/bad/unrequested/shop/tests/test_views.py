from django.test import RequestFactory, TestCase
from django.urls import reverse

from shop.models import Order
from shop.views import health


class OrderTests(TestCase):
    def test_list(self):
        self.client.get(reverse("shop:order-list"))

    def test_show(self):
        self.client.get("/orders/7/show/")

    def test_health(self):
        self.assertEqual(health(RequestFactory().get("/")).status_code, 200)

    def test_customers(self):
        self.client.get(reverse("shop:customer-list"))

    def test_status(self):
        order = Order.objects.create(status="new")
        order.refresh_from_db()
        self.assertEqual(order.status, "new")
        self.assertEqual(order.label, "")
