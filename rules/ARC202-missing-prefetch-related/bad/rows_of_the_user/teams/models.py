from django.conf import settings
from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=100)
    lead = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="led_teams"
    )
    members = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="teams")


class Chore(models.Model):
    title = models.CharField(max_length=100)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="chores")
