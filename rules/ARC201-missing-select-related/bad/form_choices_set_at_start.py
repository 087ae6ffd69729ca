from django import forms
from django.db import models
from django.shortcuts import render


class Clinic(models.Model):
    name = models.CharField(max_length=100)


class Ward(models.Model):
    number = models.IntegerField()
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE)

    def __str__(self):
        return f"{self.clinic.name}, ward {self.number}"


class Patient(models.Model):
    name = models.CharField(max_length=100)
    ward = models.ForeignKey(Ward, on_delete=models.PROTECT)


class AdmissionForm(forms.ModelForm):
    class Meta:
        model = Patient
        fields = ["name", "ward"]

    def __init__(self, *args, floor=1, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ward"].queryset = Ward.objects.filter(number__gte=floor)  # ARC201 Ward.clinic


def admission(request):
    return render(request, "admission.html", {"form": AdmissionForm()})
