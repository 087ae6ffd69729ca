import requests
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from asgiref.sync import sync_to_async


async def view(request):
    reply = await sync_to_async(requests.get)("https://crm.example.com", timeout=5)
    return JsonResponse(reply.json())


urlpatterns = [path("", view)]
