from django.shortcuts import render

from .models import Car


def _matching_cars(request):
    cars = Car.objects.all()
    params = request.GET
    if "make" in params:
        cars = cars.filter(make=params["make"])
    if "colour" in params:
        cars = cars.filter(colour=params["colour"])
    if "doors" in params:
        cars = cars.filter(doors=params["doors"])
    if "since" in params:
        cars = cars.filter(year__gte=params["since"])
    if "until" in params:
        cars = cars.filter(year__lte=params["until"])
    if "at_least" in params:
        cars = cars.filter(price__gte=params["at_least"])
    if "at_most" in params:
        cars = cars.filter(price__lte=params["at_most"])
    if "cheap" in params:
        cars = cars.filter(price__lt=5000)
    if "vintage" in params:
        cars = cars.filter(year__lt=1980)
    if "sort" in params:
        cars = cars.order_by(params["sort"])
    if "reverse" in params:
        cars = cars.reverse()
    if "few" in params:
        cars = cars[:10]
    return cars


def car_list(request):
    return render(request, "cars/list.html", {"cars": _matching_cars(request)})
