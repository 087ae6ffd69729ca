"""The queries of orders."""

from datetime import timedelta
from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import F
from django.utils import timezone

from users.models import User


class CouponQuerySet(models.QuerySet):
    def redeemable(self) -> Self:
        """Coupons that are neither expired nor used up."""
        return self.filter(valid_until__gte=timezone.localdate(), times_used__lt=F("max_uses"))


class OrderQuerySet(models.QuerySet):
    def of_customer(self, user: User) -> Self:
        return self.filter(customer=user)

    def paid(self) -> Self:
        return self.filter(paid_at__isnull=False)

    def high_value(self, minimum: Decimal = Decimal("500")) -> Self:
        return self.filter(total__gte=minimum)

    def recent(self, days: int = 30) -> Self:
        return self.filter(created_at__gte=timezone.now() - timedelta(days=days))

    def with_items(self) -> Self:
        """Load what an order is shown with: its coupon, its items, their courses."""
        return self.select_related("coupon").prefetch_related("items__course")
