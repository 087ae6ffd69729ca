from django.db import models


class Subscription(models.Model):
    tenant_id = models.UUIDField()
    is_active = models.BooleanField(default=True)


class Cancellation(models.Model):
    subscription = models.ForeignKey(Subscription, on_delete=models.CASCADE)
    reason = models.TextField(blank=True)
