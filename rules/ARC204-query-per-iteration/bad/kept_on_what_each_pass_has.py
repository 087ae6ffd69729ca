from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property


class Club(models.Model):
    name = models.CharField(max_length=50)


class Member(models.Model):
    club = models.ForeignKey(Club, on_delete=models.CASCADE)

    @cached_property
    def rules(self):
        wanted = Q(member=self) | Q(club=self.club_id) | Q(club=None, member=None)
        return list(Rule.objects.filter(wanted))

    @property
    def newest_rules(self):
        wanted = Q(member=self) | Q(club=self.club_id)
        return list(Rule.objects.filter(wanted))


class Rule(models.Model):
    club = models.ForeignKey(Club, null=True, on_delete=models.CASCADE)
    member = models.ForeignKey(Member, null=True, on_delete=models.CASCADE)


class Card:
    def __init__(self, member):
        self.rules = self._rules([member])

    def _rules(self, members):
        return list(Rule.objects.filter(member__in=[each.pk for each in members]))


class Page:
    def rules(self, members):
        return list(Rule.objects.filter(member__in=[each.pk for each in members]))


def show():
    for member in Member.objects.all():
        print(member.rules)  # ARC204 ask once before the loop, and set Member.rules on each row


def show_newest():
    for member in Member.objects.all():
        print(member.newest_rules)  # ARC204 and choose among the rows in Python


def show_cards():
    for member in Member.objects.all():
        print(Card(member).rules)  # ARC204 and hand it to each Card as it is built


def show_page(page: Page):
    for member in Member.objects.all():
        print(page.rules([member]))  # ARC204 filter(member__in=…)
