from django.db import models


class OrderQuerySet(models.QuerySet):
    def open(self):
        return self.filter(status="open")

    def worth_at_least(self, amount):
        return self.filter(total__gte=amount)

    def with_customer(self):
        return self.select_related("customer")

    def with_region(self):
        return self.with_customer().select_related("customer__region")

    def keyed(self, keys):
        found = self.raw("SELECT * FROM shop_order")
        return {order.pk: order for order in found if order.pk in keys}

    def complete(self, orders):
        models.prefetch_related_objects(orders, "customer")

    def parcels(self):
        return [f"{order.number}: {order.customer.name}" for order in self]

    def with_items(self):
        return self.prefetch_related("items__product")


class ProductQuerySet(models.QuerySet):
    def available(self):
        return self.filter(discontinued=False)

    def with_categories(self):
        return self.prefetch_related("categories")


class InvoiceManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("order")


PlainOrderManager = models.Manager.from_queryset(OrderQuerySet)


class RecentOrderManager(PlainOrderManager):
    def recent(self):
        return self.with_customer().order_by("-created")


class PriorityOrderManager(models.Manager.from_queryset(OrderQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(priority=True)


class WarehouseManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("region")


class ShelfManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("product")


class ArchivedOrderQuerySet(models.QuerySet):
    def by_number(self):
        return self.order_by("number")

    def with_coupons(self):
        return self.select_related("coupon")


class ArchivedOrderManager(models.Manager):
    _queryset_class = ArchivedOrderQuerySet


class DiscountedOrderManager(ArchivedOrderManager):
    def get_queryset(self):
        return super().get_queryset().with_coupons()


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def with_order(self):
        return self.select_related("order")
