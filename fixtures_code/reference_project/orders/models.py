"""Orders, what they consist of, and the coupons that make them cheaper."""

from decimal import Decimal

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models

from courses.models import Course
from orders.querysets import CouponQuerySet, OrderQuerySet


class Coupon(models.Model):
    code = models.CharField(max_length=20, unique=True)
    percent = models.PositiveSmallIntegerField(validators=[MaxValueValidator(100)])
    valid_until = models.DateField()
    max_uses = models.PositiveIntegerField(default=1)
    times_used = models.PositiveIntegerField(default=0, editable=False)

    objects = CouponQuerySet.as_manager()

    def __str__(self) -> str:
        return self.code

    def discounted(self, price: Decimal) -> Decimal:
        """A question about the coupon's own row, so it may live on the model."""
        return (price * (100 - self.percent) / 100).quantize(Decimal("0.01"))


class Order(models.Model):
    class Status(models.TextChoices):
        OPEN = "open"
        PAID = "paid"
        CANCELLED = "cancelled"

    customer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="orders"
    )
    coupon = models.ForeignKey(
        Coupon, on_delete=models.PROTECT, related_name="orders", null=True, blank=True
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    total = models.DecimalField(max_digits=8, decimal_places=2)
    created_at = models.DateTimeField(auto_now_add=True)
    paid_at = models.DateTimeField(null=True, blank=True)

    objects = OrderQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"order {self.pk}"


class OrderItem(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="order_items")
    price = models.DecimalField(max_digits=8, decimal_places=2)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["order", "course"], name="course_once_an_order"),
        ]

    def __str__(self) -> str:
        return f"item {self.pk}"
