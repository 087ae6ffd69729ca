from django.db import models


class Club(models.Model):
    code = models.CharField(max_length=8, unique=True)
    name = models.CharField(max_length=80)


class Shirt(models.Model):
    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="shirts")
    number = models.PositiveSmallIntegerField()

    class Meta:
        unique_together = [("club", "number")]


def is_taken(code):
    return Club.objects.filter(code=code).count() > 0


def is_unknown(pk):
    clubs = Club.objects.filter(pk=pk)
    return not clubs.count()


def has_shirt(club: Club, number):
    return club.shirts.filter(number=number).order_by("pk").count() > 0


def one_of_two(club: Club):
    return len(Club.objects.filter(code__in=["a", "b"])) > 0
