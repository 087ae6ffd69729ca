from django.db import models


class Account(models.Model):
    balance = models.IntegerField(default=0)


class Transfer(models.Model):
    source = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="outgoing")
    target = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="incoming")
    amount = models.IntegerField()
