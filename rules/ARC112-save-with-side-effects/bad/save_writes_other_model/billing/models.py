from django.db import models


class LedgerEntry(models.Model):
    text = models.CharField(max_length=100)
    amount = models.DecimalField(max_digits=10, decimal_places=2)


class Payment(models.Model):
    amount = models.DecimalField(max_digits=10, decimal_places=2)

    def save(self, *args, **kwargs):  # ARC112 LedgerEntry
        super().save(*args, **kwargs)
        LedgerEntry.objects.create(amount=self.amount, text=f"Payment {self.pk}")
