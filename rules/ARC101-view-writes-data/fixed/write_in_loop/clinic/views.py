from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from . import services
from .models import Reminder


def remind_all(request):
    services.remind_all()
    return redirect("reminder-list")


def forget_all(request):
    services.forget_all()
    return HttpResponse(status=204)


def postpone(request):
    overdue = Reminder.objects.filter(due__lt=timezone.localdate())
    services.postpone(overdue=overdue)
    return redirect("reminder-list")
