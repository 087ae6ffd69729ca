"""Orders and who places them."""

from django.contrib.auth.models import User  # ARC303 the project's users are users.User
from django.db import models


class Order(models.Model):
    buyer = models.ForeignKey(User, on_delete=models.PROTECT)
    number = models.CharField(max_length=50)

    def is_bought_by_staff(self):
        return User.objects.filter(pk=self.buyer_id, is_staff=True).exists()
