from clinic.models import Patient
from django.shortcuts import render


def patients(request):
    found = Patient.objects.order_by("name").select_related("ward", "doctor__ward")
    return render(request, "clinic/patients.html", {"patients": found})
