from django.db import models
from library.fields import CodeField
from library.models import Catalogued

RULES = [models.UniqueConstraint(fields=["code"], name="code_once")]


class TicketManager(models.Manager):
    def get_or_create(self, defaults=None, **kwargs):
        with self.model.lock_table():
            return super().get_or_create(defaults=defaults, **kwargs)


class Ticket(models.Model):
    code = models.CharField(max_length=20)

    objects = TicketManager()


class Seat(models.Model):
    row = CodeField()
    code = models.CharField(max_length=20)

    class Meta:
        constraints = RULES


class Voucher(models.Model):
    number = CodeField()


class Volume(Catalogued):
    title = models.CharField(max_length=80)


class Pass(models.Model):
    holder = models.CharField(max_length=80)
    day = models.DateField()

    class Meta:
        abstract = True

    @classmethod
    def of(cls, holder, day):
        return cls.objects.get_or_create(holder=holder, day=day)[0]


class PassQuerySet(models.QuerySet):
    def for_holder(self, holder):
        return self.filter(holder=holder)

    def on(self, day):
        return self.get_or_create(day=day)


class DayPass(Pass):
    objects = PassQuerySet.as_manager()

    class Meta:
        unique_together = [("holder", "day")]


def ensure(code, title, holder, day, lookups, condition):
    Ticket.objects.get_or_create(code=code)  # the manager's own method
    Seat.objects.get_or_create(code=code)  # constraints that are made elsewhere
    Voucher.objects.get_or_create(number=code)  # a field class that may be unique by itself
    Volume.objects.get_or_create(title=title)  # a base whose managers nobody knows
    Volume.objects.get_or_create(shelf_mark=code)
    DayPass.objects.get_or_create(**lookups)
    DayPass.objects.get_or_create(day=day, **lookups)
    DayPass.objects.filter(condition).get_or_create(day=day)
    DayPass.objects.for_holder(holder).get_or_create(day=day)


def within(passes: "models.QuerySet[DayPass]", day):
    return passes.get_or_create(day=day)


def other_objects(cache, registry, code):
    cache.get_or_create(code=code)
    registry.objects.get_or_create(code=code)
