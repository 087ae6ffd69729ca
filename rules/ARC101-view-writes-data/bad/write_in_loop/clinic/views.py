from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from .models import Patient, Reminder


def remind_all(request):
    for patient in Patient.objects.filter(is_active=True):
        Reminder.objects.create(patient=patient, due=timezone.localdate())  # ARC101 remind_all
    return redirect("reminder-list")


def forget_all(request):
    [reminder.delete() for reminder in Reminder.objects.all()]  # ARC101 forget_all
    return HttpResponse(status=204)


def postpone(request):
    overdue = Reminder.objects.filter(due__lt=timezone.localdate())
    while reminder := overdue.first():
        reminder.due = timezone.localdate()
        reminder.save(update_fields=["due"])  # ARC101 postpone
    return redirect("reminder-list")
