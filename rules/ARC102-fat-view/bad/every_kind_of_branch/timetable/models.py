from django.db import models


class Lesson(models.Model):
    subject = models.CharField(max_length=50)
    weekday = models.IntegerField()
    room = models.CharField(max_length=20, blank=True)
    pupils = models.PositiveIntegerField(default=0)
