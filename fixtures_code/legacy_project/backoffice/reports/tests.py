from django.contrib.auth.models import User
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from orders.models import Order


class ReportTests(TestCase):
    def setUp(self):
        self.staff = User.objects.create_user("grace", email="g@academy.example", is_staff=True)
        self.client.force_login(self.staff)

    def test_sales(self):
        Order.objects.create(customer=self.staff, total=70, status="paid", paid_at=timezone.now())
        self.assertContains(self.client.get(reverse("sales")), "70")

    def test_unpaid_orders(self):
        Order.objects.create(customer=self.staff, total=30)
        self.assertContains(self.client.get(reverse("unpaid-orders")), "g@academy.example")
