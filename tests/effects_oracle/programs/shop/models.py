from django.contrib.auth.models import User
from django.db import models


class Order(models.Model):
    email = models.EmailField()
    status = models.CharField(max_length=20, default="open")
    crm_id = models.CharField(max_length=40, blank=True)
    user = models.ForeignKey(User, models.CASCADE, null=True)

    def get_absolute_url(self):
        return f"/orders/{self.pk}/"
