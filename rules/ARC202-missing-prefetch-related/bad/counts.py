"""all(), count() and exists() ask once per row, unless the relation was prefetched."""

from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=100)


class Player(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="players")
    name = models.CharField(max_length=100)


def sizes():
    return {team.name: team.players.count() for team in Team.objects.all()}  # ARC202 Team.players


def complete():
    teams = Team.objects.all()
    return [team for team in teams if len(team.players.all()) >= 11]  # ARC202 Team.players


def empty():
    names = []
    for team in Team.objects.all():
        if not team.players.exists():  # ARC202 Team.players
            names.append(team.name)
    return names


def asked_three_times_is_one_cause():
    for team in Team.objects.all():
        if team.players.exists():  # ARC202 Team.players
            print(team.name, team.players.count(), [player.name for player in team.players.all()])
