from django.db import models

from admin.constants import LIMIT


class Order(models.Model):
    number = models.CharField(max_length=LIMIT)
