"""What can be done to orders.

A service is one use case: it owns the transaction, checks the rules, writes, and hands what is slow
to a task once the transaction has been committed. It knows neither requests nor responses, so a
view, a command and a test call it alike.
"""

from collections.abc import Collection
from functools import partial

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from academy.errors import DomainError
from courses.models import Course
from courses.services import enrol_student
from orders.models import Coupon, Order, OrderItem
from orders.tasks import notify_instructors, send_order_confirmation
from users.models import User


@transaction.atomic
def place_order(*, customer: User, course_ids: Collection[int], coupon_code: str = "") -> Order:
    """Order courses for a customer, at today's prices."""
    courses = _orderable_courses(customer=customer, course_ids=course_ids)
    coupon = _redeem_coupon(code=coupon_code) if coupon_code else None
    items = [
        OrderItem(course=course, price=coupon.discounted(course.price) if coupon else course.price)
        for course in courses
    ]
    order = Order.objects.create(
        customer=customer, coupon=coupon, total=sum(item.price for item in items)
    )
    for item in items:
        item.order = order
    OrderItem.objects.bulk_create(items)
    transaction.on_commit(partial(notify_instructors.delay, order.pk))
    return order


@transaction.atomic
def pay_order(*, order: Order) -> Order:
    """Record a payment, open the courses to the customer, and confirm by mail."""
    order = _lock_open_order(order)
    order.status = Order.Status.PAID
    order.paid_at = timezone.now()
    order.save(update_fields=["status", "paid_at"])
    enrol_student(student=order.customer, courses=Course.objects.filter(order_items__order=order))
    transaction.on_commit(partial(send_order_confirmation.delay, order.pk))
    return order


@transaction.atomic
def buy_course(*, customer: User, course: Course) -> Order:
    """Order a single course and pay for it in one step, as the shop's button does.

    The money is taken for granted here; with a payment provider, its confirmation calls
    `pay_order`.
    """
    return pay_order(order=place_order(customer=customer, course_ids=[course.pk]))


@transaction.atomic
def cancel_order(*, order: Order) -> Order:
    """Cancel an order that has not been paid, and give its coupon back."""
    order = _lock_open_order(order)
    order.status = Order.Status.CANCELLED
    order.save(update_fields=["status"])
    Coupon.objects.filter(orders=order).update(times_used=F("times_used") - 1)
    return order


def _orderable_courses(*, customer: User, course_ids: Collection[int]) -> list[Course]:
    courses = list(Course.objects.published().filter(pk__in=course_ids))
    if not courses or len(courses) < len(set(course_ids)):
        raise DomainError("course_unavailable", "A course of this order is not for sale.")
    if customer.enrolments.filter(course__in=courses).exists():
        raise DomainError("already_enrolled", "You have a course of this order already.")
    return courses


def _redeem_coupon(*, code: str) -> Coupon:
    """Count a use of the coupon. The lock keeps the last use from being given to two customers."""
    coupon = Coupon.objects.redeemable().select_for_update().filter(code=code).first()
    if coupon is None:
        raise DomainError("coupon_invalid", "This coupon is unknown, expired or used up.")
    coupon.times_used += 1
    coupon.save(update_fields=["times_used"])
    return coupon


def _lock_open_order(order: Order) -> Order:
    """Read the order again under a lock: what the view has read may be out of date by now."""
    locked = Order.objects.select_for_update().get(pk=order.pk)
    if locked.status != Order.Status.OPEN:
        raise DomainError("order_closed", "This order has been paid or cancelled already.")
    return locked
