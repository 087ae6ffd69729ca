"""JSON, dates and dictionaries with methods of the same names as a manager's."""

from django.db import models


class Sensor(models.Model):
    labels = models.JSONField(default=list)
    settings = models.JSONField(default=dict)
    name = models.CharField(max_length=100)


class Sample(models.Model):
    sensor = models.ForeignKey(Sensor, on_delete=models.CASCADE, related_name="samples")
    taken = models.DateField()


def labels():
    return [(sensor.name, sensor.labels.count("roof")) for sensor in Sensor.objects.all()]


def settings():
    for sensor in Sensor.objects.all():
        for key, value in sensor.settings.items():
            print(sensor.name.count("x"), key, value)


def collected():
    samples = {}
    for sample in Sample.objects.all():
        samples.setdefault(sample.taken.isoformat(), set()).add(sample.sensor_id)
    for day, sensors in samples.items():
        print(day, len(sensors))


def by_hand(rows):
    sensors = [{"samples": list(row)} for row in rows]
    return [len(sensor["samples"]) for sensor in sensors]
