from django.db import models


class OrderQuerySet(models.QuerySet):
    def paid(self):
        return self.filter(status="paid")

    def recent(self, since):
        return self.filter(created_at__gte=since)


class Order(models.Model):
    status = models.CharField(max_length=10)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OrderQuerySet.as_manager()
