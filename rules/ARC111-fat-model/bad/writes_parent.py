from django.db import models


class Account(models.Model):
    balance = models.DecimalField(max_digits=12, decimal_places=2, default=0)


class Booking(models.Model):
    account = models.ForeignKey(Account, on_delete=models.CASCADE)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    is_void = models.BooleanField(default=False)

    def void(self):  # ARC111 Account
        self.is_void = True
        self.save(update_fields=["is_void"])
        self.account.balance -= self.amount
        self.account.save(update_fields=["balance"])
