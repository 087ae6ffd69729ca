from django.db import transaction
from django.utils import timezone

from .models import Patient, Reminder


@transaction.atomic
def remind_all():
    for patient in Patient.objects.filter(is_active=True):
        Reminder.objects.create(patient=patient, due=timezone.localdate())


@transaction.atomic
def forget_all():
    [reminder.delete() for reminder in Reminder.objects.all()]


@transaction.atomic
def postpone(*, overdue):
    while reminder := overdue.first():
        reminder.due = timezone.localdate()
        reminder.save(update_fields=["due"])
