import logging

from django.core.cache import cache
from django.db import models
from django.dispatch import Signal

logger = logging.getLogger(__name__)
flight_delayed = Signal()


class Flight(models.Model):
    number = models.CharField(max_length=10)
    minutes_late = models.PositiveIntegerField(default=0)

    def delay(self, minutes):
        self.minutes_late += minutes
        self.save(update_fields=["minutes_late"])
        cache.set(f"flight:{self.pk}", minutes)
        cache.delete("departures")
        flight_delayed.send(sender=type(self), flight=self)
        logger.info("%s is late", self.number)

    def delay_by_an_hour(self):
        self.delay(60)

    def board(self, passengers):
        names = set()
        for passenger in passengers:
            names.add(passenger.strip())
        seats = dict.fromkeys(names)
        seats.update(captain=None)
        return seats
