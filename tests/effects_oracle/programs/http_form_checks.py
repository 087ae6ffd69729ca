import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from django import forms
from django.core.exceptions import ValidationError


def check(number):
    if not requests.get("https://vat.example.com", timeout=5).json()["valid"]:
        raise ValidationError("This is not valid")


class AddressForm(forms.Form):
    email = forms.CharField()

    def clean_email(self):
        check(self.cleaned_data["email"])
        return self.cleaned_data["email"]


def view(request):
    form = AddressForm(request.POST)
    return HttpResponse(str(form.is_valid()))


urlpatterns = [path("", view)]
