from django.shortcuts import render

from tickets.settings import DEFAULTS


def event_settings(request):
    return render(request, "tickets/settings.html", {"defaults": DEFAULTS})
