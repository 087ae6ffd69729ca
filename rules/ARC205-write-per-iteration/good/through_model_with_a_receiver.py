from django.db import models
from django.db.models.signals import m2m_changed
from django.dispatch import receiver


class Member(models.Model):
    name = models.CharField(max_length=100)


class Club(models.Model):
    name = models.CharField(max_length=100)
    members = models.ManyToManyField(Member, through="Membership")


class Membership(models.Model):
    club = models.ForeignKey(Club, on_delete=models.CASCADE)
    member = models.ForeignKey(Member, on_delete=models.CASCADE)


@receiver(m2m_changed, sender=Membership)
def welcome(sender, instance, **kwargs):
    print("welcome", instance)


def join_all(member):
    for club in Club.objects.all():
        club.members.add(member)
