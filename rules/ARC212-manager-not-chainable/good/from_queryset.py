from django.db import models


class OrderQuerySet(models.QuerySet):
    def paid(self):
        return self.filter(status="paid")


class OrderManager(models.Manager.from_queryset(OrderQuerySet)):
    def for_export(self):
        return self.filter(is_exported=False)

    def for_audit(self):
        return self.filter(is_audited=False)


class ShopOrderManager(OrderManager):
    def of_shop(self, shop):
        return self.filter(shop=shop)

    def of_no_shop(self):
        return self.filter(shop="")


class Order(models.Model):
    status = models.CharField(max_length=10)
    shop = models.CharField(max_length=10)
    is_exported = models.BooleanField(default=False)
    is_audited = models.BooleanField(default=False)

    objects = OrderManager()
    in_shops = ShopOrderManager()
    plain = models.Manager.from_queryset(OrderQuerySet)()
