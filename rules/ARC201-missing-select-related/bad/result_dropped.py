from django.db import models


class Venue(models.Model):
    name = models.CharField(max_length=100)


class Concert(models.Model):
    title = models.CharField(max_length=100)
    venue = models.ForeignKey(Venue, on_delete=models.CASCADE)


def programme():
    concerts = Concert.objects.order_by("title")
    concerts.select_related("venue")
    lines = []
    for concert in concerts:
        lines.append(f"{concert.title} at {concert.venue.name}")  # ARC201 Concert.venue
    return lines


def another_variable():
    concerts = Concert.objects.order_by("title")
    with_venue = concerts.select_related("venue")
    print(with_venue.query)
    return [concert.venue.name for concert in concerts]  # ARC201 Concert.venue
