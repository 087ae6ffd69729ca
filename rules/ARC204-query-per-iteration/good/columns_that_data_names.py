from functools import reduce
from operator import and_
from urllib.parse import parse_qsl

from django.db import models


class Ticket(models.Model):
    status = models.CharField(max_length=20)
    milestone = models.CharField(max_length=20)


class Search(models.Model):
    text = models.TextField()

    def tickets(self):
        wanted = dict(parse_qsl(self.text))
        return Ticket.objects.filter(reduce(and_, [models.Q(**{k: v}) for k, v in wanted.items()]))

    def count(self):
        return self.tickets().count()


def report():
    return [search.count() for search in Search.objects.all()]
