from django.db import models


class Entry(models.Model):
    date = models.DateField()
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    kind = models.CharField(max_length=10, blank=True)
    note = models.TextField(blank=True)
    is_hidden = models.BooleanField(default=False)
