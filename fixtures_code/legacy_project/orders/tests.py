from datetime import date
from io import StringIO

from django.contrib.auth.models import User
from django.core import mail
from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse

from courses.models import Category, Course

from .models import Coupon, Order


class OrderTests(TestCase):
    def setUp(self):
        self.user = User.objects.create_user("ada", first_name="Ada", email="ada@academy.example")
        instructor = User.objects.create_user("cello", email="cello@academy.example")
        self.course = Course.objects.create(
            title="Cello",
            category=Category.objects.create(name="Music", slug="music"),
            instructor=instructor,
            price=100,
            is_published=True,
        )
        self.client.force_login(self.user)

    def checkout(self, **data):
        data.setdefault("courses", [self.course.pk])
        return self.client.post(reverse("checkout"), data, content_type="application/json")

    def test_checkout(self):
        Coupon.objects.create(code="SPRING", percent=10, valid_until=date(2100, 1, 1))
        response = self.checkout(coupon_code="spring", payment="invoice")
        self.assertEqual(response.status_code, 201)
        self.assertEqual(response.json()["total"], "90.00")
        self.assertEqual(len(mail.outbox), 3)

    def test_checkout_empty(self):
        self.assertEqual(self.checkout(courses=[]).status_code, 400)

    def test_checkout_bad_coupon(self):
        self.assertEqual(self.checkout(coupon_code="nope").status_code, 400)

    def test_pay(self):
        pk = self.checkout().json()["id"]
        self.assertEqual(self.client.post(reverse("order-pay", args=[pk])).status_code, 200)
        self.assertEqual(Order.objects.get().status, "paid")
        self.assertTrue(self.user.enrolments.filter(course=self.course).exists())
        self.assertEqual(self.client.post(reverse("order-cancel", args=[pk])).status_code, 400)

    def test_cancel(self):
        pk = self.checkout().json()["id"]
        self.assertEqual(self.client.post(reverse("order-cancel", args=[pk])).status_code, 200)
        self.assertEqual(Order.objects.get().status, "cancelled")

    def test_list_and_detail(self):
        pk = self.checkout().json()["id"]
        [order] = self.client.get(reverse("order-list"), {"status": "open"}).json()
        self.assertEqual(order["items"][0]["title"], "Cello")
        detail = self.client.get(reverse("order-detail", args=[pk])).json()
        self.assertEqual(detail["total"], "100.00")

    def test_list_overdue_orders(self):
        self.checkout()
        output = StringIO()
        call_command("list_overdue_orders", days=-1, stdout=output)
        self.assertEqual(
            output.getvalue().splitlines(), ["1 orders, 100.00 in total", "ada@academy.example"]
        )

    def test_sales_report(self):
        pk = self.checkout().json()["id"]
        self.client.post(reverse("order-pay", args=[pk]))
        output = StringIO()
        call_command("sales_report", stdout=output)
        self.assertEqual(output.getvalue(), "Cello: 1 sold at 100.00\n")

    def test_coupon_link(self):
        Coupon.objects.create(code="SPRING", percent=10, valid_until=date(2100, 1, 1))
        self.assertEqual(len(mail.outbox), 1)
        self.assertEqual(self.client.get(reverse("coupon-link", args=["SPRING"])).status_code, 302)
        self.assertEqual(Coupon.objects.get().times_used, 1)

    def test_coupon_list(self):
        self.user.is_staff = True
        self.user.save()
        data = {"percent": 5, "valid_until": "2100-01-01"}
        self.assertEqual(self.client.post(reverse("coupon-list"), data).status_code, 201)
        self.assertEqual(Coupon.objects.get().code, "WELCOME1")
