from django.conf import settings
from django.db import models


class Card(models.Model):
    title = models.CharField(max_length=200)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)


class CardView(models.Model):
    card = models.ForeignKey(Card, on_delete=models.CASCADE)
