from clinic.models import Patient
from django.shortcuts import render


def patients(request):
    found = Patient.objects.select_related("doctor__ward", "ward").order_by("name")
    return render(request, "clinic/patients.html", {"patients": found})


def keys(request):
    return render(request, "clinic/keys.html", {"patients": Patient.objects.all()})


def named_at_run_time(request, kind):
    return render(request, f"clinic/{kind}.html", {"patients": Patient.objects.all()})
