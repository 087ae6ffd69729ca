from decimal import Decimal

from django.core import mail
from django.test import TestCase

from academy.errors import DomainError
from academy.tests.factories import CouponFactory, CourseFactory, UserFactory
from orders import selectors, services
from orders.models import Order


class PlaceOrderTests(TestCase):
    def test_prices_are_the_courses_less_the_coupon(self) -> None:
        coupon = CouponFactory(percent=10)
        courses = [CourseFactory(price=100), CourseFactory(price=50)]

        order = services.place_order(
            customer=UserFactory(),
            course_ids=[course.pk for course in courses],
            coupon_code=coupon.code,
        )

        coupon.refresh_from_db()
        self.assertEqual(order.total, Decimal("135.00"))
        self.assertEqual(order.items.count(), 2)
        self.assertEqual(coupon.times_used, 1)

    def test_a_refused_coupon_leaves_nothing_behind(self) -> None:
        CouponFactory(max_uses=0)

        with self.assertRaises(DomainError):
            services.place_order(
                customer=UserFactory(), course_ids=[CourseFactory().pk], coupon_code="SPRING"
            )

        self.assertFalse(Order.objects.exists())

    def test_sells_neither_hidden_courses_nor_the_same_course_twice(self) -> None:
        customer, course = UserFactory(), CourseFactory()
        services.pay_order(order=services.place_order(customer=customer, course_ids=[course.pk]))

        for course_ids in [[course.pk], [CourseFactory(is_published=False).pk], []]:
            with self.subTest(course_ids=course_ids), self.assertRaises(DomainError):
                services.place_order(customer=customer, course_ids=course_ids)

    def test_tells_each_instructor_once(self) -> None:
        first, second = CourseFactory(), CourseFactory()
        third = CourseFactory(instructor=second.instructor)
        course_ids = [first.pk, second.pk, third.pk]

        with self.captureOnCommitCallbacks(execute=True):
            services.place_order(customer=UserFactory(), course_ids=course_ids)

        self.assertCountEqual(mail.outbox[0].bcc, [first.instructor.email, second.instructor.email])

    def test_asks_as_many_queries_for_ten_courses_as_for_one(self) -> None:
        customer = UserFactory()
        for size in [1, 10]:
            course_ids = [CourseFactory().pk for _ in range(size)]
            # courses, enrolled already?, order, items; and a savepoint around them
            with self.subTest(size=size), self.assertNumQueries(6):
                services.place_order(customer=customer, course_ids=course_ids)


class PayOrderTests(TestCase):
    def test_enrols_and_confirms_after_the_commit(self) -> None:
        customer, course = UserFactory(), CourseFactory(title="Cello")
        order = services.place_order(customer=customer, course_ids=[course.pk])

        with self.captureOnCommitCallbacks(execute=True):
            order = services.pay_order(order=order)
            self.assertEqual(mail.outbox, [])

        self.assertEqual(order.status, Order.Status.PAID)
        self.assertTrue(customer.enrolments.filter(course=course).exists())
        self.assertIn("Cello: 100.00", mail.outbox[-1].body)

    def test_an_order_is_paid_once(self) -> None:
        order = services.place_order(customer=UserFactory(), course_ids=[CourseFactory().pk])
        services.pay_order(order=order)

        with self.assertRaises(DomainError):
            services.pay_order(order=order)


class CancelOrderTests(TestCase):
    def test_gives_the_coupon_back(self) -> None:
        coupon = CouponFactory()
        order = services.place_order(
            customer=UserFactory(), course_ids=[CourseFactory().pk], coupon_code=coupon.code
        )

        order = services.cancel_order(order=order)

        coupon.refresh_from_db()
        self.assertEqual(order.status, Order.Status.CANCELLED)
        self.assertEqual(coupon.times_used, 0)


class BuyCourseTests(TestCase):
    def test_orders_pays_and_enrols(self) -> None:
        customer, course = UserFactory(), CourseFactory()

        order = services.buy_course(customer=customer, course=course)

        self.assertEqual(order.status, Order.Status.PAID)
        self.assertTrue(customer.enrolments.filter(course=course).exists())


class LargeOrderTests(TestCase):
    def test_lists_paid_orders_of_high_value(self) -> None:
        large, small = CourseFactory(price=900), CourseFactory(price=20)
        order = services.buy_course(customer=UserFactory(), course=large)
        services.buy_course(customer=UserFactory(), course=small)

        self.assertEqual(list(selectors.list_large_orders()), [order])
