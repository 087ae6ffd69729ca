# request: get /
import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views import View


class WeatherView(View):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.weather = requests.get("https://weather.example.com", timeout=5).json()

    def get(self, request):
        return JsonResponse(self.weather)


urlpatterns = [path("", WeatherView.as_view())]
