from django.shortcuts import render


def opening_hours(request):  # ARC102 opening_hours
    hours = {}
    hours["Tuesday"] = "10–18"
    hours["Wednesday"] = "10–18"
    hours["Thursday"] = "10–20"
    hours["Friday"] = "10–18"
    hours["Saturday"] = "10–17"
    hours["Sunday"] = "11–17"
    hours["Monday"] = "closed"
    return render(request, "museum/hours.html", {"hours": hours})
