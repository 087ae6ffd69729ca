from clinic.models import Patient
from django.shortcuts import render


def patients(request):
    found = Patient.objects.order_by("name")  # ARC201 "ward", "doctor__ward"
    return render(request, "clinic/patients.html", {"patients": found})
