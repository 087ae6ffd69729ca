"""What is read of a row of the house is loaded with the houses; a sum over all would be wrong."""

from django.views.generic import ListView

from zoo.models import House


class HouseList(ListView):
    queryset = House.objects.all()  # ARC202 .prefetch_related("animals__meals")
    template_name = "zoo/houses.html"
