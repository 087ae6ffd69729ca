from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse

from shop.models import Order


class OrderTests(TestCase):
    def test_create(self):
        self.client.post(reverse("shop:create"))

    def test_ship(self):
        order = Order.objects.create(status="open")
        self.client.post(f"/orders/{order.pk}/ship/")
        self.client.get("/orders/")

    def test_cancel(self):
        order = Order.objects.get()
        order.cancel()

    def test_reminders(self):
        call_command("send_reminders")
