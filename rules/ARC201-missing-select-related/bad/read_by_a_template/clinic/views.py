from clinic.models import Patient
from django.shortcuts import render


def patients(request):
    found = Patient.objects.order_by("name")  # ARC201 Patient.doctor # ARC201 Patient.ward
    return render(request, "clinic/patients.html", {"patients": found})
