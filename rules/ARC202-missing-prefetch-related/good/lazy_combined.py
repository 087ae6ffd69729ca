"""A related manager's queryset that is only combined, or used as a subquery, is not run."""

from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=100)


class Team(models.Model):
    name = models.CharField(max_length=100)
    members = models.ManyToManyField(Person, related_name="teams")


class Badge(models.Model):
    holder = models.ForeignKey(Person, on_delete=models.CASCADE)


def everyone():
    people = Person.objects.none()
    for team in Team.objects.all():
        people |= team.members.all()
    return people.distinct()


def managers_only():
    return {team.name: team.members for team in Team.objects.all()}


def subqueries():
    badges = []
    for team in Team.objects.all():
        badges.append(Badge.objects.filter(holder__in=team.members.all()))
    return badges
