import asyncio

import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path


async def view(request):
    await asyncio.to_thread(requests.post, "https://crm.example.com", timeout=5)
    return redirect("/thanks/")


urlpatterns = [path("", view)]
