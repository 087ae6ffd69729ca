from django.db import models
from django.utils import timezone


class OrderManager(models.Manager):  # ARC212 OrderManager: paid and recent
    def paid(self):
        return self.filter(status="paid")

    def recent(self, days=7):
        since = timezone.now() - timezone.timedelta(days=days)
        return self.get_queryset().filter(created_at__gte=since)

    def total(self):
        return self.paid().aggregate(models.Sum("price"))


class Order(models.Model):
    status = models.CharField(max_length=10)
    created_at = models.DateTimeField(auto_now_add=True)
    price = models.IntegerField()

    objects = OrderManager()
