from django.http import JsonResponse
from django.views import View

from .models import Appointment


class CalendarView(View):
    def options(self, request):
        return JsonResponse({"count": Appointment.objects.count()})

    def get(self, request):  # ARC102 get
        found = []
        for appointment in Appointment.objects.all():
            kind = appointment.kind
            if kind == "check-up":
                colour = "green"
            elif kind == "vaccination":
                colour = "blue"
            elif kind == "surgery":
                colour = "red"
            elif kind == "x-ray":
                colour = "grey"
            else:
                colour = "white"
            if appointment.urgent:
                colour = "orange"
            label = kind.title()
            if appointment.notes:
                label = f"{label} *"
            if appointment.starts.hour < 8:
                label = f"{label} (early)"
            elif appointment.starts.hour > 17:
                label = f"{label} (late)"
            if appointment.starts.weekday() == 5:
                label = f"{label} (Saturday)"
            elif appointment.starts.weekday() == 6:
                label = f"{label} (Sunday)"
            found.append({"label": label, "colour": colour})
        found = [entry for entry in found if entry["colour"] != "white"]
        return JsonResponse({"appointments": found})
