from django.db import models


class Room(models.Model):
    name = models.CharField(max_length=50)
    message_count = models.PositiveIntegerField(default=0)


class Message(models.Model):
    room = models.ForeignKey(Room, on_delete=models.CASCADE)
    text = models.TextField()
