from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=80)


class Player(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="players")


def other_numbers(team: Team, limit):
    players = team.players
    return [
        players.count() == 1,
        players.count() > 1,
        players.count() >= 2,
        players.count() < 11,
        players.count() == limit,
        0 <= players.count() < 11,
        players.count() - 11 > 0,
        len(players.all()) > 11,
        players.count() > 0.5,
    ]


def number_used(team: Team):
    if (number := team.players.count()) > 0:
        return number
    if team.players.filter(pk__gt=3).count() == 0:
        return None
    return team.players.filter(pk__gt=3).count() / 2


def number_under_a_name(team: Team):
    number = team.players.count()
    if number == 0:
        return "nobody"
    return f"{number} players"


def number_from_one_of_two(team: Team, other: Team):
    number = team.players.count()
    if other:
        number = other.players.count()
    if number:
        return True
    return number is None


def number_or_none(team: Team):
    return team.players.count() or None


def given_back(team: Team):
    return team.players.count()


def asks_right(team: Team):
    if team.players.exists() and not Team.objects.filter(name="").exists():
        return True
    return bool(Team.objects.filter(name="x")) or Team.objects.first() is None
