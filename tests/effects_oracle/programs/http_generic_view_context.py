# request: get /
import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.generic import TemplateView


class RatesView(TemplateView):
    template_name = "page.html"

    def get_context_data(self, **kwargs):
        rates = requests.get("https://rates.example.com", timeout=5).json()
        return super().get_context_data(value=rates["value"], **kwargs)


urlpatterns = [path("", RatesView.as_view())]
