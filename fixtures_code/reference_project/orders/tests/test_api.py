from django.urls import reverse
from rest_framework.test import APITestCase

from academy.tests.factories import CouponFactory, CourseFactory, UserFactory
from orders.services import place_order


class OrderTests(APITestCase):
    list_url = reverse("order-list")

    def setUp(self) -> None:
        self.customer = UserFactory()
        self.client.force_authenticate(self.customer)

    def test_checkout_with_a_coupon(self) -> None:
        CouponFactory(code="SPRING", percent=20)

        response = self.client.post(
            self.list_url, {"courses": [CourseFactory(price=50).pk], "coupon_code": "SPRING"}
        )

        self.assertEqual(response.status_code, 201)
        self.assertEqual(response.data["total"], "40.00")
        self.assertEqual(response.data["coupon"], "SPRING")

    def test_checkout_needs_courses(self) -> None:
        self.assertEqual(self.client.post(self.list_url, {"courses": []}).status_code, 400)

    def test_pay_then_cancel_is_refused(self) -> None:
        order = place_order(customer=self.customer, course_ids=[CourseFactory().pk])

        paid = self.client.post(reverse("order-pay", args=[order.pk]))
        cancelled = self.client.post(reverse("order-cancel", args=[order.pk]))

        self.assertEqual(paid.data["status"], "paid")
        self.assertEqual((cancelled.status_code, cancelled.data["code"]), (400, "order_closed"))

    def test_orders_of_others_are_out_of_reach(self) -> None:
        order = place_order(customer=UserFactory(), course_ids=[CourseFactory().pk])

        response = self.client.get(reverse("order-detail", args=[order.pk]))

        self.assertEqual(response.status_code, 404)

    def test_asks_as_many_queries_for_three_orders_as_for_one(self) -> None:
        for _ in range(3):
            place_order(customer=self.customer, course_ids=[CourseFactory().pk, CourseFactory().pk])

        with self.assertNumQueries(4):  # count, orders with coupons, items, courses
            self.client.get(self.list_url)
