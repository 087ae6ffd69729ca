from django.db import models
from django.urls import reverse


def page_url(name, pk):
    url = reverse(f"shop:{name}", args=[pk])
    return url


class Order(models.Model):
    status = models.CharField(max_length=20)

    def get_absolute_url(self):
        return reverse("shop:order-page", kwargs={"pk": self.pk})

    @property
    def label_url(self):
        return self.address_of("order-label")

    def address_of(self, name):
        return page_url(name, self.pk)
