from django.http import HttpResponse
from django.views.generic import DetailView

from .models import Line, Show
from .selectors import show_called


class BuyView(DetailView):
    model = Show

    def post(self, request, *args, **kwargs):
        show = self.get_object()
        show.seats_left -= 1
        show.save()  # ARC215 Show.seats_left
        request.user.credits -= 10
        request.user.save()  # ARC215 User.credits
        return HttpResponse("Enjoy the show")


def refund(request, title):
    user = request.user
    user.credits += 10
    user.save(update_fields=["credits"])  # ARC215 User.credits
    show = show_called(title)
    show.seats_left += 1
    show.save()  # ARC215 Show.seats_left
    return HttpResponse("Come again")


def add(show: Show, name):
    lines = show.lines.filter(name=name)
    if lines:
        line = lines[0]
        line.quantity += 1
        line.save()  # ARC215 Line.quantity
    else:
        Line.objects.create(show=show, name=name)


def change(show: Show, name, by):
    line = show.lines.get(name=name)
    if by > 0:
        line.quantity += by
        line.save()  # ARC215 Line.quantity
    else:
        line.quantity -= 1
        line.save()  # ARC215 Line.quantity


def double(show: Show):
    for line in show.lines.all():
        line.quantity *= 2
        line.save()  # ARC215 Line.quantity
