from django.shortcuts import render


def preferences(request):
    return render(request, "settings/preferences.html")
