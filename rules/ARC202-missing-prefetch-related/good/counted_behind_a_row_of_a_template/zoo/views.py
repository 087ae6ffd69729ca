"""A template gets the row by a query of its own, which ARC204 tells of: nothing can count there."""

from django.views.generic import ListView

from zoo.models import House


class HouseList(ListView):
    model = House
    template_name = "zoo/houses.html"
