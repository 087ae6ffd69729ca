from django.db import models


class Station(models.Model):
    name = models.CharField(max_length=100)


class Reading(models.Model):
    station = models.ForeignKey(Station, on_delete=models.CASCADE)
    value = models.FloatField(default=0)


def readings_with_stations():
    stations = {station.pk: station for station in Station.objects.all()}
    rows = []
    for reading in Reading.objects.all():
        reading.station = stations[reading.station_id]
        rows.append((reading.station.name, reading.value))
    return rows


def move_to(station_id):
    station = Station.objects.get(pk=station_id)
    readings = list(Reading.objects.all())
    for reading in readings:
        reading.station = station
    Reading.objects.bulk_update(readings, ["station"])
