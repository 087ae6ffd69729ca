from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=100)

    @property
    def size(self):
        return self.players.count()


class Player(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="players")


def sizes():
    return {team.name: team.players.count() for team in Team.objects.all()}  # ARC202 Count("players", distinct=True)


class Medal(models.Model):
    player = models.ForeignKey(Player, on_delete=models.CASCADE, related_name="medals")


def of_each_player():
    """An annotation of the teams would count the medals of all their players together."""
    for team in Team.objects.prefetch_related("players"):
        for player in team.players.all():
            print(player.medals.count())  # ARC202 .prefetch_related("players__medals")


def of_each_player_not_loaded_either():
    for team in Team.objects.all():
        for player in team.players.all():  # ARC202 .prefetch_related("players") to
            print(player.medals.count())  # ARC202 .prefetch_related("players__medals")


def of_the_team_of_each_player():
    for player in Player.objects.select_related("team"):
        print(player.team.players.count())  # ARC202 Count("team__players", distinct=True)


def by_a_property_that_others_read_as_well():
    for team in Team.objects.all():  # ARC202 and read that number where a row has it
        print(team.size)
