from django.shortcuts import render

from .models import Animal


def hungry(request):
    animals = Animal.objects.filter(is_fed=False, house="cats")
    return render(request, "zoo/hungry.html", {"animals": animals})
