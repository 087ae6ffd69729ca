from django.db import models


class Event(models.Model):
    title = models.CharField(max_length=200)
    seats_left = models.PositiveIntegerField()


class Registration(models.Model):
    event = models.ForeignKey(Event, on_delete=models.CASCADE)
    email = models.EmailField()
