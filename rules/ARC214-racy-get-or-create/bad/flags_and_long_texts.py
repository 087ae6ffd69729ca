from django.db import models


class Event(models.Model):
    name = models.CharField(max_length=80)


class Layout(models.Model):
    """One of an event's layouts is the default; of others there are many."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="layouts")
    default = models.BooleanField(default=False)
    is_printed = models.BooleanField(null=True)
    language = models.CharField(max_length=10, null=True)
    copies = models.IntegerField(default=1)
    address = models.TextField()
    note = models.TextField(blank=True)


def default_layout(event: Event):
    return event.layouts.get_or_create(default=True)[0]  # ARC214 add UniqueConstraint(fields=["event"], condition=Q(default=True), …) to Layout, or


def printed_layout(event: Event):
    return event.layouts.filter(is_printed=True).get_or_create(  # ARC214 add UniqueConstraint(fields=["event"], condition=Q(is_printed=True, language=None, default=False), …) to Layout
        language=None, default__exact=False, is_printed=True
    )[0]


def the_default():
    return Layout.objects.get_or_create(default=True)[0]  # ARC214 add UniqueConstraint(fields=["default"], condition=Q(default=True), …) to Layout


def layout_of_kind(event: Event, is_default):
    return event.layouts.get_or_create(default=is_default)[0]  # ARC214 add UniqueConstraint(fields=["event", "default"], …) to Layout


def layout_of_one_copy(event: Event):
    return event.layouts.get_or_create(copies=True)[0]  # ARC214 add UniqueConstraint(fields=["event", "copies"], …) to Layout


def layout_that_may_be_printed(event: Event):
    return event.layouts.get_or_create(is_printed__isnull=True)[0]  # ARC214 add UniqueConstraint(fields=["event", "is_printed"], …) to Layout


def layout_at(event: Event, address):
    return event.layouts.get_or_create(address=address)[0]  # ARC214 add UniqueConstraint("event", MD5("address"), …) to Layout


def default_layout_at(address):
    return Layout.objects.get_or_create(default=True, address=address)[0]  # ARC214 add UniqueConstraint(MD5("address"), condition=Q(default=True), …) to Layout


def layout_noted(note):
    return Layout.objects.get_or_create(note=note)[0]  # ARC214 add UniqueConstraint(MD5("note"), …) to Layout
