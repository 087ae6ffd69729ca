from django.db import models


class RouteQuerySet(models.QuerySet):
    def active(self):
        return self.filter(active=True)

    def with_stops(self):
        return self.prefetch_related("stops")


class Route(models.Model):
    name = models.CharField(max_length=100)
    active = models.BooleanField(default=True)

    objects = models.Manager.from_queryset(RouteQuerySet)()


class Stop(models.Model):
    route = models.ForeignKey(Route, on_delete=models.CASCADE, related_name="stops")
    name = models.CharField(max_length=100)


class Bus(models.Model):
    route = models.ForeignKey(Route, on_delete=models.CASCADE, related_name="buses")


def stops():
    for route in Route.objects.active():
        print(route.name, [stop.name for stop in route.stops.all()])  # ARC202 Route.stops


def buses():
    for route in Route.objects.with_stops().active():
        print(list(route.stops.all()), list(route.buses.all()))  # ARC202 Route.buses
