from django.conf import settings
from django.db import models


class Copy(models.Model):
    barcode = models.CharField(max_length=20, unique=True)
    is_lent = models.BooleanField(default=False)


class Loan(models.Model):
    copy = models.ForeignKey(Copy, on_delete=models.PROTECT)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)


class LoanEvent(models.Model):
    loan = models.ForeignKey(Loan, on_delete=models.CASCADE)
    kind = models.CharField(max_length=20)
