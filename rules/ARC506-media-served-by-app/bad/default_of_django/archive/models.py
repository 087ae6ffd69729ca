from django.db import models


class Scan(models.Model):
    page = models.ImageField(upload_to="scans")
