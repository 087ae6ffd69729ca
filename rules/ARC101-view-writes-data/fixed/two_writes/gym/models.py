from django.db import models


class Membership(models.Model):
    member_name = models.CharField(max_length=100)
    plan = models.CharField(max_length=20)
    is_active = models.BooleanField(default=True)
