import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from django import forms
from django.views.generic import FormView


class AddressForm(forms.Form):
    email = forms.CharField()


class AddressView(FormView):
    form_class = AddressForm
    success_url = "/thanks/"
    template_name = "page.html"

    def form_valid(self, form):
        if not requests.get("https://vat.example.com", timeout=5).json()["valid"]:
            form.add_error("email", "This is not valid")
            return self.form_invalid(form)
        return super().form_valid(form)


urlpatterns = [path("", AddressView.as_view())]
