from django.db import models


class Job(models.Model):
    title = models.CharField(max_length=100)
    city = models.CharField(max_length=100)
    remote = models.BooleanField(default=False)
    salary = models.IntegerField(default=0)
