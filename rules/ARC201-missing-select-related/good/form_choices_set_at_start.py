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
        wards = Ward.objects.filter(number__gte=floor)
        self.fields["ward"].queryset = wards.select_related("clinic")


def admission(request):
    return render(request, "admission.html", {"form": AdmissionForm()})


class TransferForm(forms.Form):
    ward = forms.ModelChoiceField(queryset=Ward.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ward"].label_from_instance = lambda ward: str(ward.number)


def transfer(request):
    return render(request, "transfer.html", {"form": TransferForm()})
