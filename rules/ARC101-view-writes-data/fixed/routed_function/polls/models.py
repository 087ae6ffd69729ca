from django.db import models


class Choice(models.Model):
    text = models.CharField(max_length=100)
    votes = models.IntegerField(default=0)


class Ballot(models.Model):
    choice = models.ForeignKey(Choice, on_delete=models.CASCADE)
