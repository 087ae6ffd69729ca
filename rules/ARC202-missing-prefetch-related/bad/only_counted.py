from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=100)


class Player(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="players")


def sizes():
    return {team.name: team.players.count() for team in Team.objects.all()}  # ARC202 Count("players", distinct=True)
