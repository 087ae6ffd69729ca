import requests
from django.db import models


class Campaign(models.Model):
    name = models.CharField(max_length=100)
    size = models.PositiveIntegerField(default=0)


class LeadQuerySet(models.QuerySet):
    def push(self):  # ARC111 push
        rows = list(self.values("email", "name"))
        requests.post("https://crm.example.com/leads", json=rows, timeout=10)


class LeadManager(models.Manager):
    def convert(self, name):  # ARC111 Campaign
        self.filter(converted=False).update(converted=True)
        return Campaign.objects.create(name=name, size=self.count())


class Lead(models.Model):
    name = models.CharField(max_length=100)
    email = models.EmailField()
    converted = models.BooleanField(default=False)

    objects = LeadManager.from_queryset(LeadQuerySet)()
