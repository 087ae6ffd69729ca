from django.db import models

from constants import OPEN


class Machine(models.Model):
    name = models.CharField(max_length=80)


class Alarm(models.Model):
    """Is opened and closed; of the closed ones there are many."""

    CLOSED = 2

    machine = models.ForeignKey(Machine, on_delete=models.CASCADE, related_name="alarms")
    kind = models.CharField(max_length=20)
    status = models.IntegerField(default=1)
    level = models.CharField(max_length=10, default="low")
    place = models.CharField(max_length=10, default="hall")


class Place(models.Model):
    machine = models.ForeignKey(Machine, on_delete=models.CASCADE)
    name = models.CharField(max_length=80)


def open_alarm(machine: Machine, kind):
    return machine.alarms.get_or_create(kind=kind, status=OPEN)  # ARC214 add UniqueConstraint(fields=["machine", "kind"], condition=Q(status=OPEN), …) to Alarm


def close_alarms(machine: Machine):
    machine.alarms.filter(status=OPEN).update(status=Alarm.CLOSED)


def loud_alarm(machine: Machine):
    return machine.alarms.get_or_create(level="high", kind="loud")  # ARC214 add UniqueConstraint(fields=["machine", "kind"], condition=Q(level="high"), …) to Alarm


def calm_down(pk):
    alarm = Alarm.objects.get(pk=pk)
    alarm.level = "low"
    alarm.save()


def alarm_of_level(machine: Machine, level):
    return machine.alarms.get_or_create(level=level)  # ARC214 add UniqueConstraint(fields=["machine", "level"], …) to Alarm


def fire_alarm(machine: Machine):
    # Nobody makes another kind of alarm of it, nor carries it to another place.
    return machine.alarms.get_or_create(kind="fire", place="hall")  # ARC214 add UniqueConstraint(fields=["machine", "kind", "place"], …) to Alarm


def new_alarm(machine: Machine):
    alarm = Alarm(machine=machine)
    alarm.place = "cellar"
    alarm.save()
    return alarm


def place_of(machine: Machine):
    # What is typed anew is no state: two places of a machine may not be called alike.
    return Place.objects.get_or_create(machine=machine, name="hall")  # ARC214 add UniqueConstraint(fields=["machine", "name"], …) to Place


def rename(place: Place, name):
    place.name = name
    place.save()
    Place.objects.filter(pk__gt=place.pk).update(name=name)
    {}.update(name="cellar")
    place.machine.name = "pump"
