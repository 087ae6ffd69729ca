from django.db import models


class Transaction(models.Model):
    amount = models.IntegerField()

    def atomic(self):
        return self.amount < 100
