"""Orders and who places them."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models


class Order(models.Model):
    buyer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    number = models.CharField(max_length=50)

    def is_bought_by_staff(self):
        return get_user_model().objects.filter(pk=self.buyer_id, is_staff=True).exists()
