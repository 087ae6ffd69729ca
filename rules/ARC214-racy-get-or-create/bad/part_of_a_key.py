from django.db import models


class Shelf(models.Model):
    code = models.CharField(max_length=20, unique=True)


class Place(models.Model):
    """Unique together, but nobody looks up the whole key."""

    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE)
    row = models.PositiveSmallIntegerField()
    slot = models.PositiveSmallIntegerField(null=True)
    label = models.CharField(max_length=20)
    external_id = models.CharField(max_length=40, unique=True, null=True)

    class Meta:
        unique_together = [("shelf", "row", "slot")]
        constraints = [
            models.CheckConstraint(condition=models.Q(row__gt=0), name="row_is_positive"),
        ]


def place_by_label(shelf, label):
    return Place.objects.get_or_create(shelf=shelf, label=label)[0]  # ARC214 shelf and label


def whole_row(shelf, row):
    # Empty slots are different from each other, so the key stops nobody.
    return Place.objects.update_or_create(  # ARC214 shelf and row
        shelf=shelf, row=row, defaults={"label": ""}
    )


def place_without_slot(shelf, row):
    return Place.objects.get_or_create(shelf=shelf, row=row, slot=None)  # ARC214 which no unique field or constraint covers where slot is None: add UniqueConstraint(fields=["shelf", "row"], condition=Q(slot=None), …) to Place


class Scan(models.Model):
    place = models.ForeignKey(Place, on_delete=models.CASCADE)
    day = models.DateField()
    scanned_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "scanned_at"], name="one_scan_at_a_time"),
        ]


def scan_of_day(place, day):
    return Scan.objects.get_or_create(place=place, day=day)  # ARC214 place and day
