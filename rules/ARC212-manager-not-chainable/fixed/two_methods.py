from django.db import models
from django.utils import timezone


class OrderQuerySet(models.QuerySet):
    def paid(self):
        return self.filter(status="paid")

    def recent(self, days=7):
        since = timezone.now() - timezone.timedelta(days=days)
        return self.filter(created_at__gte=since)

    def total(self):
        return self.paid().aggregate(models.Sum("price"))


OrderManager = models.Manager.from_queryset(OrderQuerySet)


class Order(models.Model):
    status = models.CharField(max_length=10)
    created_at = models.DateTimeField(auto_now_add=True)
    price = models.IntegerField()

    objects = OrderManager()
