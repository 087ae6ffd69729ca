from django.db import models
from django.shortcuts import get_object_or_404


class Organiser(models.Model):
    name = models.CharField(max_length=100)


class Event(models.Model):
    title = models.CharField(max_length=100)
    organiser = models.ForeignKey(Organiser, on_delete=models.CASCADE)


class Guest(models.Model):
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="guests")
    name = models.CharField(max_length=100)


def organiser_of(event_id):
    event = get_object_or_404(Event, pk=event_id)
    return event.organiser.name


def first_organiser():
    event = Event.objects.order_by("pk").first()
    return event.organiser.name if event else ""


def invitations(event_id):
    """The event is one object: its organiser is fetched once, however many guests come."""
    event = Event.objects.get(pk=event_id)
    return [f"{event.organiser.name} invites {guest.name}" for guest in event.guests.all()]
