from django.db import models
from django.urls import reverse


class Order(models.Model):
    status = models.CharField(max_length=20)

    def get_refund_url(self):
        """No test calls it."""
        return reverse("shop:order-refund", args=[self.pk])

    def refresh_from_db(self, *args, **kwargs):
        """A test calls it, which requests nothing: no URL is returned."""
        super().refresh_from_db(*args, **kwargs)
        self.export = reverse("shop:export")

    @property
    def label(self):
        """A test reads it: the text that it returns only happens to be called like a route."""
        return self.labels().get("order-refund", "")

    def labels(self):
        return {}
