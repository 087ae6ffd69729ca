from django.db import models


class LeaveRequest(models.Model):
    days = models.IntegerField()
    user = models.CharField(max_length=20)
