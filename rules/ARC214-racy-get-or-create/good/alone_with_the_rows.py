from django.core.cache import cache
from django.db import models, transaction


class Hall(models.Model):
    name = models.CharField(max_length=40)


class Show(models.Model):
    hall = models.ForeignKey(Hall, on_delete=models.CASCADE, related_name="shows")
    starts_at = models.DateTimeField()


@transaction.atomic
def show_at(hall_id, starts_at):
    hall = Hall.objects.select_for_update().get(pk=hall_id)
    return hall.shows.get_or_create(starts_at=starts_at)[0]


def opening(name, starts_at):
    hall = Hall.objects.create(name=name)  # nobody else knows it yet
    Show.objects.get_or_create(hall=hall, starts_at=starts_at)
    return hall.shows.get_or_create(starts_at=starts_at)[0]


def built(name, starts_at):
    hall = Hall(name=name)
    hall.save()
    Show.objects.update_or_create(hall=hall, defaults={"starts_at": starts_at})


def show_under_lock(hall, starts_at):
    with cache.lock(f"hall-{hall.pk}"):
        return Show.objects.get_or_create(hall=hall, starts_at=starts_at)[0]


def advisory_lock(function):
    return function


@advisory_lock
def import_show(hall, starts_at):
    return Show.objects.update_or_create(hall=hall, starts_at=starts_at)
