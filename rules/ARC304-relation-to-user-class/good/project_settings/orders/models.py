from django.db import models

from shop import settings
from shop.settings import AUTH_USER_MODEL as Buyer


class Order(models.Model):
    seller = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    buyer = models.ForeignKey(Buyer, models.CASCADE)
