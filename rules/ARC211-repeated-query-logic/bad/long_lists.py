from django.db import models


class Call(models.Model):
    class State(models.TextChoices):
        NEW = "new"
        HELD = "held"
        TAKEN = "taken"
        DONE = "done"
        LOST = "lost"

    state = models.CharField(max_length=10, choices=State.choices)
    line = models.IntegerField()
    rank = models.IntegerField(default=0)


def first(line):
    return Call.objects.filter(
        line=line, state__in=[Call.State.NEW.value, Call.State.HELD, "taken", "done", "lost"]
    )


def second(line):
    return Call.objects.filter(  # ARC211 filter(line=…, state__in=[NEW, HELD, TAKEN, …])
        line=line,
        state__in=[
            Call.State.NEW,
            Call.State.HELD,
            Call.State.TAKEN,
            Call.State.DONE,
            Call.State.LOST,
        ],
    )


def third(number):
    return Call.objects.filter(line=number, state__in=["new", "held", "taken", "done", "lost"])  # ARC211 filter(line=…, state__in=["new", "held", "taken", …])


def first_of_rank(line):
    return Call.objects.filter(line=line, rank__in=[1, 2, 3, 4])


def second_of_rank(line):
    return Call.objects.filter(line=line, rank__in=[1, 2, 3, 4])  # ARC211 filter(line=…, rank__in=[1, 2, 3, 4])


def third_of_rank(line):
    return Call.objects.filter(line=line, rank__in=[1, 2, 3, 4])  # ARC211 filter(line=…, rank__in=[1, 2, 3, 4])
