"""Two calls may mean two players of a team, one call means one and the same."""

from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=40)


class Player(models.Model):
    team = models.ForeignKey(Team, models.CASCADE, related_name="players")
    is_captain = models.BooleanField(default=False)
    role = models.CharField(max_length=10)


def led_by_keeper():
    return Team.objects.filter(players__is_captain=True, players__role="keeper")


def led_and_with_keeper():
    return Team.objects.filter(players__is_captain=True).filter(players__role="keeper")


def other_way_round():
    return Team.objects.filter(players__role="keeper").filter(players__is_captain=True)


def led_by_keeper_too():
    return Team.objects.filter(players__is_captain=True, players__role="keeper").count()
