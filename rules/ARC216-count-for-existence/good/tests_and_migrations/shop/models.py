from django.db import models


class Parcel(models.Model):
    is_sent = models.BooleanField(default=False)
