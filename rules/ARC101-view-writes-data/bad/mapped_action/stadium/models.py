from django.db import models


class Match(models.Model):
    is_called_off = models.BooleanField(default=False)


class Ticket(models.Model):
    match = models.ForeignKey(Match, on_delete=models.CASCADE)
    is_refunded = models.BooleanField(default=False)
