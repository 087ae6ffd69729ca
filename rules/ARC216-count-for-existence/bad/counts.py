from django.db import models


class Ward(models.Model):
    name = models.CharField(max_length=80)


class Patient(models.Model):
    ward = models.ForeignKey(Ward, on_delete=models.CASCADE, related_name="patients")
    is_urgent = models.BooleanField(default=False)


def comparisons(ward: Ward):
    return [
        Patient.objects.count() > 0,  # ARC216 this counts every Patient to learn
        Patient.objects.filter(ward=ward).count() >= 1,  # ARC216 this counts every matching Patient to learn if there is one: test ….exists()
        ward.patients.count() != 0,  # ARC216
        ward.patients.all().count() == 0,  # ARC216 test not ….exists()
        ward.patients.exclude(is_urgent=True).count() < 1,  # ARC216 not ….exists()
        Ward.objects.count() <= 0,  # ARC216 every Ward
        0 < Ward.objects.filter(pk__gt=3).count(),  # ARC216
        1 > ward.patients.filter(pk__gt=3).count(),  # ARC216 not ….exists()
        0 == Patient.objects.values("ward").distinct().count(),  # ARC216
    ]


def conditions(ward: Ward, is_open):
    urgent = ward.patients.filter(is_urgent=True)
    if not urgent.count():  # ARC216 not ….exists()
        return None
    if is_open and Patient.objects.filter(ward__isnull=True).count():  # ARC216
        return True
    while Patient.objects.filter(is_urgent=True).count():  # ARC216
        Patient.objects.filter(is_urgent=True).first().delete()
    assert Ward.objects.exclude(pk=ward.pk).count(), "the last ward"  # ARC216
    words = "some" if Ward.objects.order_by("name").count() else "none"  # ARC216 every Ward
    return words, bool(ward.patients.order_by("pk").count())  # ARC216


def over_several_lines(ward: Ward):
    return (
        Patient.objects.filter(ward=ward)
        .exclude(is_urgent=True)
        .count()  # ARC216
        > 0
    )


def empty_wards():
    return [ward for ward in Ward.objects.all() if ward.patients.count() == 0]  # ARC216


def kept_in_a_name(ward: Ward):
    number = ward.patients.count()
    if number > 0:  # ARC216
        return "occupied"
    return "free"


def rows_used_next(ward: Ward):
    urgent = ward.patients.filter(is_urgent=True)
    if urgent.count() > 0:  # ARC216 the queryset itself
        return [patient.pk for patient in urgent]
    return []


def _names(patients, kind):
    return [f"{kind} {patient.pk}" for patient in patients]


def _sorted(patients, kind):
    return _names(patients.order_by("ward__name"), kind)


def handed_on(ward: Ward):
    urgent = ward.patients.filter(is_urgent=True)
    if urgent.count():  # ARC216 the queryset itself
        return _names(urgent, "urgent")
    return []


def handed_to_who_asks_anew(ward: Ward):
    urgent = ward.patients.filter(is_urgent=True)
    if urgent.count():  # ARC216 test ….exists()
        return _sorted(urgent, kind="urgent")
    return []


async def has_patients():
    return await Patient.objects.acount() > 0  # ARC216
