from django.db import models


class Agent(models.Model):
    name = models.CharField(max_length=50)


class Ticket(models.Model):
    title = models.CharField(max_length=100)
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="tickets")


class Call(models.Model):
    number = models.CharField(max_length=50)
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="calls")


class Note(models.Model):
    text = models.TextField()
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="notes")
